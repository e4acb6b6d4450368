package org.wasl.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoreFolderTest {
    private static final Map<String, String> ENVIRONMENT = Map.of("WASL_STORE", "/srv/wasl", "XDG_DATA_HOME", "/data");

    @Test
    void is_what_the_command_says_before_all() {
        assertThat(StoreFolder.of(Optional.of("/a/../b"), ENVIRONMENT)).isEqualTo(new Place.Folder(Path.of("/b")));
    }

    @Test
    void is_then_what_the_environment_says() {
        assertThat(StoreFolder.of(Optional.empty(), ENVIRONMENT)).isEqualTo(new Place.Folder(Path.of("/srv/wasl")));
    }

    @Test
    void lies_in_the_data_folder_otherwise() {
        assertThat(StoreFolder.of(Optional.empty(), Map.of("WASL_STORE", "", "XDG_DATA_HOME", "/data")))
                .isEqualTo(new Place.Folder(Path.of("/data/wasl/store")));
        assertThat(StoreFolder.of(Optional.empty(), Map.of()))
                .isEqualTo(new Place.Folder(Path.of(System.getProperty("user.home"), ".local/share/wasl/store")));
    }
}
