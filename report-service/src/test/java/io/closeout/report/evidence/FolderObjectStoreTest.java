package io.closeout.report.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.report.evidence.ObjectName.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderObjectStoreTest extends ObjectStoreContract {

    @TempDir
    Path folder;

    @Override
    ObjectStore store() {
        return new FolderObjectStore(folder);
    }

    @Test
    void nothingIsLeftOfAFileThatCouldNotBeRead() throws IOException {
        var name = new ObjectName(UUID.randomUUID(), "00".repeat(32), Form.ORIGINAL);

        assertThatThrownBy(() -> store().put(name, folder.resolve("absent"))).isInstanceOf(StoreException.class);

        try (var files = Files.walk(folder).filter(Files::isRegularFile)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aNameIsMadeOfAnIdAndADigestOnly() {
        assertThatThrownBy(() -> new ObjectName(UUID.randomUUID(), "../".repeat(21) + "a", Form.ORIGINAL))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
