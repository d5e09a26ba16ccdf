package io.closeout.kit.vault;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The keys that wrap the keys of persons, by their ids. A service without one does not start. */
@IfBuildProperty(name = "closeout.sealing", stringValue = "true")
@Singleton
@Startup
class MasterKeys {

    static final String ALGORITHM = "AES";
    static final int KEY_BYTES = 32;

    private static final String SUFFIX = ".key";

    private final Map<String, SecretKey> byId;
    private final String current;

    MasterKeys(VaultSettings settings) {
        this.byId = read(settings.folder().orElseThrow(() -> unusable("closeout.vault.folder is not set")));
        this.current = settings.current().orElseGet(this::onlyOne);
        if (!byId.containsKey(current)) {
            throw unusable("there is no file %s%s among %s".formatted(current, SUFFIX, byId.keySet()));
        }
    }

    private String onlyOne() {
        if (byId.size() != 1) {
            throw unusable("closeout.vault.current has to name one of " + byId.keySet());
        }
        return byId.keySet().iterator().next();
    }

    private static Map<String, SecretKey> read(Path folder) {
        var keys = new TreeMap<String, SecretKey>();
        try (var files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (var file : files) {
                var name = file.getFileName().toString();
                keys.put(name.substring(0, name.length() - SUFFIX.length()), key(file));
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException("the master keys cannot be read", e);
        }
    }

    private static SecretKey key(Path file) throws IOException {
        try {
            var bytes = Base64.getDecoder().decode(Files.readString(file).strip());
            if (bytes.length == KEY_BYTES) {
                return new SecretKeySpec(bytes, ALGORITHM);
            }
        } catch (IllegalArgumentException notBase64) {
            throw unusable(file.getFileName() + " is not Base64");
        }
        throw unusable("%s does not hold %d bytes".formatted(file.getFileName(), KEY_BYTES));
    }

    private static IllegalStateException unusable(String why) {
        return new IllegalStateException("No personal data can be sealed: " + why);
    }

    String current() {
        return current;
    }

    /** @throws IllegalStateException when a master key was taken away while keys were still wrapped by it */
    SecretKey of(String id) {
        var key = byId.get(id);
        if (key == null) {
            throw unusable("the master key %s is gone".formatted(id));
        }
        return key;
    }
}
