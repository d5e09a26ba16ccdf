package io.closeout.dev.platform;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.closeout.dev.process.ChildSpec;
import io.closeout.dev.process.LocalPorts;
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
        var options = List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
        var arguments =
                List.of(Integer.toString(state.port("mail")), folder(state).toString());
        return new ServerJvm("mail", state).spec(options, Map.of(), LAUNCHER, arguments);
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
        return LocalPorts.answers(port());
    }
}
