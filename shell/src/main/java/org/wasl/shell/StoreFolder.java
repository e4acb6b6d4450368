package org.wasl.shell;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the store is: what the command says, then {@code WASL_STORE}, then the user's data folder. */
final class StoreFolder {
    private StoreFolder() {}

    static Place of(Optional<String> option, Map<String, String> environment) {
        Optional<String> said = option.or(
                () -> Optional.ofNullable(environment.get("WASL_STORE")).filter(value -> !value.isBlank()));
        if (said.filter(StoreAddress::is).isPresent()) {
            return new Place.Address(StoreAddress.of(said.get(), environment));
        }
        return new Place.Folder(said.map(Path::of)
                .orElseGet(() -> usual(environment))
                .toAbsolutePath()
                .normalize());
    }

    /** Where the store lies if nobody names another place. */
    static Path usual(Map<String, String> environment) {
        return data(environment).resolve("wasl").resolve("store");
    }

    /** Where history and the like are kept. */
    static Path state(Map<String, String> environment) {
        return variable(environment, "XDG_STATE_HOME")
                .orElseGet(() -> home().resolve(".local").resolve("state"))
                .resolve("wasl");
    }

    /** Where is kept what is made of stores that lie elsewhere. */
    static Path cache(Map<String, String> environment) {
        return variable(environment, "XDG_CACHE_HOME")
                .orElseGet(() -> home().resolve(".cache"))
                .resolve("wasl");
    }

    private static Path data(Map<String, String> environment) {
        return variable(environment, "XDG_DATA_HOME")
                .orElseGet(() -> home().resolve(".local").resolve("share"));
    }

    private static Path home() {
        return Path.of(System.getProperty("user.home"));
    }

    private static Optional<Path> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}
