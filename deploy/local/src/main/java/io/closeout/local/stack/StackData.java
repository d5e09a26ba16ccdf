package io.closeout.local.stack;

import io.closeout.dev.platform.Platform;
import io.closeout.dev.process.PrivateFiles;
import java.util.List;
import java.util.function.Consumer;

/** What the stack has written, to be thrown away. */
public final class StackData {

    private static final List<String> OURS = List.of("config", "logs", "run", "stack.properties", "personas.yaml");

    private StackData() {}

    /** Only what the stack made itself, never the folder as a whole: somebody may have named a folder of theirs. */
    public static void delete(Checkout checkout, Consumer<String> told) {
        Platform.erase(checkout.platform(), told);
        OURS.forEach(name -> PrivateFiles.deleteTree(checkout.data().resolve(name)));
    }
}
