package org.wasl.store;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a SPARQL 1.1 endpoint is, and how it lets us in.
 *
 * @param query address of the query protocol
 * @param update address of the update protocol
 * @param data address of the graph store protocol
 * @param authorization value of the header of that name; no message shows it
 * @param cache folder for what is made of the store
 */
public record Remote(URI query, URI update, URI data, Optional<String> authorization, Path cache) {
    /** A name and password, as Basic authentication writes them. */
    public static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    public static String bearer(String token) {
        return "Bearer " + token;
    }

    @Override
    public String toString() {
        return query.toString();
    }
}
