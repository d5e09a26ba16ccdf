package io.closeout.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** Writes what follows from {@code topics.yaml} and the schemas: tables, releases, pages, golden messages. */
final class UpdateContract {

    private UpdateContract() {}

    /** Takes the folder {@code schemas/events}. The order matters: the contract reads tables and releases first. */
    public static void main(String[] args) throws IOException {
        var module = Path.of(args[0]);
        write(GeneratedFiles.tables(module));
        copyToClasses(module);
        ReleaseSchemas.into(module.resolve("src/main/resources/released"));
        copyToClasses(module);
        write(GeneratedFiles.pages(module));
        GoldenFiles.recordMissing(module.resolve("golden"));
    }

    private static void write(Map<Path, String> files) throws IOException {
        for (var file : files.entrySet()) {
            Files.createDirectories(file.getKey().getParent());
            Files.writeString(file.getKey(), file.getValue());
        }
    }

    /** The contract reads its resources from the class path, where the build put them before we changed them. */
    private static void copyToClasses(Path module) throws IOException {
        var resources = module.resolve("src/main/resources");
        try (var paths = Files.walk(resources)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                var target = module.resolve("target/classes").resolve(resources.relativize(path));
                Files.createDirectories(target.getParent());
                Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
