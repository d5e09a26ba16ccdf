package io.closeout.dev.platform;

import io.closeout.dev.process.LocalPorts;
import io.closeout.dev.process.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The ports and secrets of one platform, kept in its folder. A secret is made once and never changes, so that data
 * and credentials survive a restart; the file is for its owner's eyes only.
 */
final class PlatformState {

    private static final String FILE = "platform.properties";

    private final Path folder;
    private final Properties values = new Properties();

    private PlatformState(Path folder) {
        this.folder = folder;
    }

    static PlatformState load(Path folder) {
        var state = new PlatformState(folder.toAbsolutePath().normalize());
        var file = folder.resolve(FILE);
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                state.values.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return state;
    }

    Path folder() {
        return folder;
    }

    synchronized @Nullable String find(String key) {
        return values.getProperty(key);
    }

    String get(String key) {
        var value = find(key);
        if (value == null) {
            throw new IllegalStateException("No platform has been started in %s: %s is unknown".formatted(folder, key));
        }
        return value;
    }

    synchronized String once(String key, Supplier<String> value) {
        var known = values.getProperty(key);
        if (known != null) {
            return known;
        }
        var made = value.get();
        values.setProperty(key, made);
        save();
        return made;
    }

    String secret(String key) {
        return once(key + ".password", Secrets::next);
    }

    synchronized void put(String key, String value) {
        values.setProperty(key, value);
        save();
    }

    synchronized void remove(String key) {
        values.remove(key);
        save();
    }

    /** The wished port; else the one of the last run if still free, because clients may remember it; else any. */
    synchronized int choosePort(String server, int wished) {
        var key = server + ".port";
        var last = values.getProperty(key);
        if (wished == 0 && last != null && LocalPorts.isFree(Integer.parseInt(last))) {
            return Integer.parseInt(last);
        }
        if (wished != 0 && !LocalPorts.isFree(wished)) {
            throw new IllegalStateException("Port %d, wanted for %s, is taken".formatted(wished, server));
        }
        var port = wished == 0 ? LocalPorts.free() : wished;
        put(key, Integer.toString(port));
        return port;
    }

    int port(String server) {
        return Integer.parseInt(get(server + ".port"));
    }

    private void save() {
        try {
            var draft = folder.resolve(FILE + ".new");
            PrivateFiles.write(draft, text());
            Files.move(
                    draft, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text() throws IOException {
        var text = new java.io.StringWriter();
        values.store(text, null);
        return text.toString();
    }
}
