package org.wasl.shell;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.wasl.store.Remote;

/**
 * What {@code --store https://…} means: the addresses of an endpoint's protocols, and what lets us in, which is never a
 * word of the command line, since others on the machine can read that.
 */
final class StoreAddress {
    static final String FILE = "WASL_STORE_FILE";

    /** What the file may say, and the variable that says the same. */
    private static final Map<String, String> VARIABLES = Map.of(
            "query", "WASL_STORE_QUERY",
            "update", "WASL_STORE_UPDATE",
            "data", "WASL_STORE_DATA",
            "user", "WASL_STORE_USER",
            "password", "WASL_STORE_PASSWORD",
            "token", "WASL_STORE_TOKEN");

    /** Said where the commands of the store are listed. */
    static final String HELP = """

            A store behind a SPARQL 1.1 endpoint
              --store https://example.org/dataset  asks /sparql, changes by /update, fetches by /data below it
              WASL_STORE_QUERY, WASL_STORE_UPDATE, WASL_STORE_DATA  other addresses
              WASL_STORE_USER, WASL_STORE_PASSWORD  for Basic authentication
              WASL_STORE_TOKEN  for a bearer token
              WASL_STORE_FILE  a file that says them: lines such as user=layla (query, update, data, user, password, token)
            """;

    private final URI address;
    private final Map<String, String> environment;
    private final Properties file;

    private StoreAddress(URI address, Map<String, String> environment, Properties file) {
        this.address = address;
        this.environment = environment;
        this.file = file;
    }

    static boolean is(String place) {
        return place.startsWith("http://") || place.startsWith("https://");
    }

    static Remote of(String place, Map<String, String> environment) {
        URI address = uri("--store", place);
        if (address.getUserInfo() != null) {
            throw Problem.usage("--store: a name or password in an address can be read by others;"
                    + " say them in WASL_STORE_USER and WASL_STORE_PASSWORD, or in a file (see: help store)");
        }
        return new StoreAddress(address, environment, file(environment)).remote();
    }

    private static URI uri(String what, String written) {
        try {
            URI uri = new URI(written);
            if (uri.getHost() != null && is(written)) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // said below
        }
        // without the address, in which there may be a secret
        throw Problem.usage(what + ": is no address such as https://example.org/dataset");
    }

    private static Properties file(Map<String, String> environment) {
        Properties read = new Properties();
        String name = environment.getOrDefault(FILE, "");
        if (!name.isBlank()) {
            try (Reader in = Files.newBufferedReader(Path.of(name))) {
                read.load(in);
            } catch (IOException | IllegalArgumentException e) {
                throw new Problem(
                        Exit.USAGE, FILE + " " + name + ": cannot be read; it is a text file of lines key=value", e);
            }
            Stream<String> unknown = read.stringPropertyNames().stream().filter(k -> !VARIABLES.containsKey(k));
            unknown.sorted().findFirst().ifPresent(key -> {
                throw Problem.usage(FILE + " " + name + ": '" + key
                        + "' is none of query, update, data, user, password," + " token");
            });
        }
        return read;
    }

    private Optional<String> said(String key) {
        return Optional.ofNullable(environment.get(VARIABLES.get(key)))
                .filter(value -> !value.isBlank())
                .or(() -> Optional.ofNullable(file.getProperty(key)).filter(value -> !value.isBlank()));
    }

    private Remote remote() {
        String path = address.toString().replaceFirst("/$", "");
        boolean query = List.of("/sparql", "/query").stream().anyMatch(path::endsWith);
        String base = query ? path.substring(0, path.lastIndexOf('/')) : path;
        return new Remote(
                protocol("query", query ? path : base + "/sparql"),
                protocol("update", base + "/update"),
                protocol("data", base + "/data"),
                authorization(),
                StoreFolder.cache(environment));
    }

    private URI protocol(String key, String usual) {
        return said(key).map(value -> uri(VARIABLES.get(key), value)).orElseGet(() -> URI.create(usual));
    }

    private Optional<String> authorization() {
        Optional<String> user = said("user");
        Optional<String> password = said("password");
        if (user.isPresent() != password.isPresent()) {
            throw Problem.usage(
                    "a name and a password go together: WASL_STORE_USER and WASL_STORE_PASSWORD, or user and"
                            + " password in the file");
        }
        return said("token").map(Remote::bearer).or(() -> user.map(name -> Remote.basic(name, password.orElseThrow())));
    }
}
