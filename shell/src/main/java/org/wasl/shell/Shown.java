package org.wasl.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The claims behind what was last shown, which {@code evidence N} counts from one. They are kept in a file, so that a
 * command of its own finds them.
 */
final class Shown {
    private final List<Node> claims = new ArrayList<>();

    /** Numbers claims; the numbers as a table writes them. */
    String add(List<Node> more) {
        List<String> numbers = new ArrayList<>();
        for (Node claim : more) {
            int known = claims.indexOf(claim);
            if (known < 0) {
                claims.add(claim);
                known = claims.size() - 1;
            }
            numbers.add("[" + (known + 1) + "]");
        }
        return String.join(" ", numbers);
    }

    /** The claim with this number. */
    Optional<Node> get(int number) {
        return number >= 1 && number <= claims.size() ? Optional.of(claims.get(number - 1)) : Optional.empty();
    }

    /** The claim that a number of what was shown, or an IRI, means. */
    Node claim(String command, String operand) {
        Optional<Node> iri = Session.iri(operand);
        if (iri.isPresent()) {
            return iri.get();
        }
        String number = operand.replaceAll("[\\[\\]]", "");
        if (!number.matches("[0-9]{1,9}")) {
            throw Problem.usage(command + ": '" + operand + "' is neither a number nor the IRI of a claim");
        }
        return get(Integer.parseInt(number))
                .orElseThrow(() -> Problem.usage(command + ": there is no [" + number + "]; "
                        + (size() == 0
                                ? "first ask something, such as: meetings"
                                : "what was last shown goes to [" + size() + "]")));
    }

    int size() {
        return claims.size();
    }

    /** Remembers them for the store; a home that cannot be written only loses the numbers. */
    void save(Path file, String store) {
        List<String> lines = new ArrayList<>(List.of(store));
        claims.forEach(claim -> lines.add(claim.getURI()));
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, lines);
        } catch (IOException e) {
            // said above
        }
    }

    /** What was remembered for the store. */
    static Shown load(Path file, String store) {
        Shown shown = new Shown();
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (!lines.isEmpty() && lines.get(0).equals(store)) {
                lines.stream().skip(1).map(NodeFactory::createURI).forEach(shown.claims::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shown;
    }
}
