package io.closeout.local.stack;

import io.closeout.dev.process.PrivateFiles;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;

/**
 * What the stack remembers from start to start: the secrets all services share, made once on this machine, and the
 * addresses of the present run. For the eyes of its owner only.
 */
public final class StackState {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String FILE = "stack.properties";

    private final Path file;
    private final Properties values = new Properties();

    private StackState(Path file) {
        this.file = file;
    }

    public static StackState of(Checkout checkout) {
        var state = new StackState(checkout.data().resolve(FILE));
        if (Files.exists(state.file)) {
            try (var reader = Files.newBufferedReader(state.file)) {
                state.values.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return state;
    }

    public Optional<String> find(String key) {
        return Optional.ofNullable(values.getProperty(key));
    }

    /** The origin people open, such as {@code http://127.0.0.1:8080}. */
    public String origin() {
        return find("origin").orElseThrow(() -> new IllegalStateException("Nothing was started here: ./closeout up"));
    }

    StackPorts ports() {
        var base = find("base-port").map(Integer::parseInt).orElse(StackPorts.BASE);
        return new StackPorts(StackPorts.FRONT_DOOR, base);
    }

    /** 32 hexadecimal digits that stay the same for this stack. */
    String secret(String name) {
        var known = find(name);
        if (known.isPresent()) {
            return known.get();
        }
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        put(name, HexFormat.of().formatHex(bytes));
        return values.getProperty(name);
    }

    synchronized void put(String key, String value) {
        values.setProperty(key, value);
        save();
    }

    private void save() {
        try {
            var draft = file.resolveSibling(FILE + ".new");
            var text = new StringWriter();
            values.store(text, null);
            PrivateFiles.write(draft, text.toString());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
