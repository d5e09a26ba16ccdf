package io.closeout.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackStateTest {

    @TempDir
    private Path folder;

    @Test
    void makesASecretOnceAndKeepsItForItsOwnerAlone() throws IOException {
        var checkout = new Checkout(folder, folder);
        var secret = StackState.of(checkout).secret("session-secret");

        var again = StackState.of(checkout).secret("session-secret");

        assertThat(again).isEqualTo(secret).hasSize(32);
        assertThat(Files.getPosixFilePermissions(folder.resolve("stack.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
