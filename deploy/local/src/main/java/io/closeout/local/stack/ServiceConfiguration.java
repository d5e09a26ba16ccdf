package io.closeout.local.stack;

import io.closeout.dev.platform.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Tells a packaged service where it runs, in the file that Quarkus reads from the working directory: passwords stay
 * out of the command line and of the environment.
 */
final class ServiceConfiguration {

    private final Checkout checkout;
    private final StackState state;
    private final StackPorts ports;
    private final Platform platform;

    ServiceConfiguration(Checkout checkout, StackState state, StackPorts ports, Platform platform) {
        this.checkout = checkout;
        this.state = state;
        this.ports = ports;
        this.platform = platform;
    }

    void write(Service service) {
        var file = checkout.home(service).resolve("config/application.properties");
        var text = new Properties();
        text.putAll(settings(service));
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            createPrivate(file);
            try (var writer = Files.newBufferedWriter(file)) {
                text.store(writer, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> settings(Service service) {
        var settings = new TreeMap<>(platform.settingsOf(service.id()));
        if (service == Service.REMINDER) {
            settings.putAll(platform.mailSettings());
        }
        settings.putAll(addresses(service));
        settings.putAll(oneLogin());
        settings.put("closeout.clock.movable", "true");
        // People read these logs; in production the same lines are JSON.
        settings.put("quarkus.log.console.json.enabled", "false");
        return settings;
    }

    private Map<String, String> addresses(Service service) {
        return Map.of(
                "quarkus.http.host",
                "127.0.0.1",
                "quarkus.http.port",
                Integer.toString(ports.of(service)),
                "quarkus.management.host",
                "127.0.0.1",
                "quarkus.management.port",
                Integer.toString(ports.management(service)),
                "closeout.http.origin",
                state.origin(),
                "closeout.report.url",
                "http://127.0.0.1:" + ports.of(Service.REPORT));
    }

    /** The same secrets everywhere: the session cookie that one service sets opens the other three. */
    private Map<String, String> oneLogin() {
        return Map.of(
                "quarkus.oidc.token-state-manager.encryption-secret", state.secret("session-secret"),
                "quarkus.oidc.authentication.state-secret", state.secret("login-secret"));
    }

    private static void createPrivate(Path file) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
}
