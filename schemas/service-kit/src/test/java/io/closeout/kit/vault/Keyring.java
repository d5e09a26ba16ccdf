package io.closeout.kit.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A folder of master keys as an operator keeps it. */
record Keyring(Path files, @Nullable String named) implements VaultSettings {

    Keyring with(String id) throws IOException {
        return with(id, Base64.getEncoder().encodeToString(Gcm.random(32)));
    }

    Keyring with(String id, String content) throws IOException {
        Files.writeString(files.resolve(id + ".key"), content + "\n");
        return this;
    }

    Keyring naming(String id) {
        return new Keyring(files, id);
    }

    @Override
    public Optional<Path> folder() {
        return Optional.of(files);
    }

    @Override
    public Optional<String> current() {
        return Optional.ofNullable(named);
    }

    @Override
    public int rewrapAtOnce() {
        return 2;
    }
}
