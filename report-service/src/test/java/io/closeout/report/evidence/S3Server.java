package io.closeout.report.evidence;

import io.closeout.dev.process.Child;
import io.closeout.dev.process.ChildSpec;
import io.closeout.dev.process.LocalPorts;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** S3Proxy over a folder, in a process of its own: it checks signatures and has one bucket, "evidence". */
final class S3Server implements AutoCloseable {

    static final String KEY = "closeout-tests";
    static final String SECRET = "no-secret-of-anybody";

    private final int port = LocalPorts.free();
    private final Child process;

    S3Server(Path folder) {
        try {
            Files.createDirectories(folder.resolve("data/evidence"));
            var settings = Files.writeString(folder.resolve("s3.properties"), """
                    s3proxy.endpoint=http://127.0.0.1:%d
                    s3proxy.authorization=aws-v4
                    s3proxy.identity=%s
                    s3proxy.credential=%s
                    jclouds.provider=filesystem
                    jclouds.identity=none
                    jclouds.credential=none
                    jclouds.filesystem.basedir=%s
                    """.formatted(
                            port, KEY, SECRET, folder.resolve("data").toAbsolutePath()));
            process = new Child(spec(folder, settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        process.start();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> LocalPorts.answers(port));
    }

    private static ChildSpec spec(Path folder, Path settings) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-DLOG_LEVEL=warn",
                "-cp",
                classPath(),
                "org.gaul.s3proxy.Main",
                "--properties",
                settings.toAbsolutePath().toString());
        var log = folder.resolve("s3.log");
        return new ChildSpec("s3", command, Map.of(), folder, log, folder.resolve("s3.pid"), false);
    }

    private static String classPath() throws IOException {
        try (var list = Objects.requireNonNull(S3Server.class.getResourceAsStream("s3-server.classpath"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        process.kill();
    }
}
