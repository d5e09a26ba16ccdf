package io.closeout.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The source tree this program was built from, and the folder where the stack keeps its data.
 *
 * @param root the folder of the root pom
 * @param data everything the stack writes; not in version control
 */
public record Checkout(Path root, Path data) {

    /** As the root script says; the working directory for whoever runs the class by hand. */
    public static Checkout current() {
        var root = Path.of(System.getProperty("closeout.root", "")).toAbsolutePath();
        var data = System.getProperty("closeout.data");
        return new Checkout(root, data == null ? root.resolve(".closeout") : Path.of(data));
    }

    public Path platform() {
        return data.resolve("platform");
    }

    public Path log(Service service) {
        return data.resolve("logs").resolve(service.folder() + ".log");
    }

    public Path pidFile(Service service) {
        return data.resolve("run").resolve(service.folder() + ".pid");
    }

    Path program(Service service) {
        return root.resolve(service.folder()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    boolean isBuilt(Service service) {
        return Files.exists(program(service));
    }
}
