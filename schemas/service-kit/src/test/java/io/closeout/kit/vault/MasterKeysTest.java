package io.closeout.kit.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeysTest {

    @TempDir
    Path folder;

    @Test
    void aServiceWithoutOneDoesNotStart() {
        var nowhere = new VaultSettings() {
            @Override
            public Optional<Path> folder() {
                return Optional.empty();
            }

            @Override
            public Optional<String> current() {
                return Optional.empty();
            }

            @Override
            public int rewrapAtOnce() {
                return 1;
            }
        };

        assertThatThrownBy(() -> new MasterKeys(nowhere)).hasMessageContaining("closeout.vault.folder is not set");
        assertThatThrownBy(() -> new MasterKeys(ring())).hasMessageContaining("has to name one of []");
    }

    @Test
    void theOnlyOneIsCurrent() throws IOException {
        assertThat(new MasterKeys(ring().with("2026a")).current()).isEqualTo("2026a");
    }

    @Test
    void ofTwoOneHasToBeNamed() throws IOException {
        var two = ring().with("2026a").with("2026b");

        assertThatThrownBy(() -> new MasterKeys(two)).hasMessageContaining("[2026a, 2026b]");
        assertThat(new MasterKeys(two.naming("2026b")).current()).isEqualTo("2026b");
        assertThatThrownBy(() -> new MasterKeys(two.naming("2027a"))).hasMessageContaining("no file 2027a.key");
    }

    @Test
    void aShortOrBrokenKeyIsRefusedAndNotShown() throws IOException {
        var shortKey = ring().with("a", "c2hvcnQ=");
        assertThatThrownBy(() -> new MasterKeys(shortKey))
                .hasMessageContaining("a.key does not hold 32 bytes")
                .hasMessageNotContaining("c2hvcnQ");

        var broken = ring().with("a", "no base64 at all!");
        assertThatThrownBy(() -> new MasterKeys(broken))
                .hasMessageContaining("a.key is not Base64")
                .hasMessageNotContaining("at all");
    }

    private Keyring ring() {
        return new Keyring(folder, null);
    }
}
