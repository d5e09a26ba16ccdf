package io.closeout.local.stack;

import io.closeout.dev.process.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** What the stack has written, to be thrown away. */
public final class StackData {

    private static final List<String> OURS =
            List.of("platform", "config", "logs", "run", "stack.properties", "personas.yaml");

    private StackData() {}

    /** Only what the stack made itself, never the folder as a whole: somebody may have named a folder of theirs. */
    public static void delete(Checkout checkout) {
        postgresElsewhere(checkout);
        OURS.forEach(name -> PrivateFiles.deleteTree(checkout.data().resolve(name)));
    }

    /** PostgreSQL refuses root and may keep its data where the account it runs under can go. */
    private static void postgresElsewhere(Checkout checkout) {
        var file = checkout.platform().resolve("platform.properties");
        if (!Files.exists(file)) {
            return;
        }
        var state = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            state.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var folder = state.getProperty("postgres.folder");
        if (folder != null) {
            PrivateFiles.deleteTree(Path.of(folder));
        }
    }
}
