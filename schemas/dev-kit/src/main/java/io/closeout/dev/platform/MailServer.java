package io.closeout.dev.platform;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.closeout.dev.process.ChildSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** An SMTP server that delivers nothing and shows everything. */
public final class MailServer extends Server {

    // By name: the class itself only loads where the mail server's jars are.
    private static final String LAUNCHER = "io.closeout.dev.server.MailLauncher";

    private static final JsonMapper JSON = new JsonMapper();

    private final PlatformState state;

    MailServer(PlatformState state, Engine engine) {
        super("mail", engine);
        this.state = state;
    }

    public String host() {
        return "127.0.0.1";
    }

    public int port() {
        return state.port("mail");
    }

    /** Every message so far, in the order of arrival; a message to two people counts twice. */
    public List<ReceivedMail> received() {
        var folder = folder(state);
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.sorted().map(MailServer::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ChildSpec spec(PlatformState state) {
        var home = state.folder().resolve("mail");
        KafkaFiles.writeLogging(home.resolve("log4j2.properties"));
        var command = List.of(
                ServerJars.java().toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dlog4j2.configurationFile=" + home.resolve("log4j2.properties"),
                "-cp",
                ServerJars.classPath(),
                LAUNCHER,
                Integer.toString(state.port("mail")),
                folder(state).toString());
        var log = state.folder().resolve("logs/mail.log");
        return new ChildSpec(
                "mail", command, Map.of(), home, log, state.folder().resolve("run/mail.pid"), false);
    }

    private static Path folder(PlatformState state) {
        return state.folder().resolve("mail/received");
    }

    private static ReceivedMail read(Path file) {
        try {
            return JSON.readValue(file.toFile(), ReceivedMail.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    boolean isReady() {
        return Ports.answers(port());
    }
}
