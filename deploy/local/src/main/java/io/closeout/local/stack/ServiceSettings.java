package io.closeout.local.stack;

import io.closeout.dev.platform.Platform;
import java.util.Map;
import java.util.TreeMap;

/** What a packaged service has to be told to be part of the stack, as Quarkus properties; secrets included. */
final class ServiceSettings {

    private final StackState state;
    private final StackPorts ports;
    private final Platform platform;

    ServiceSettings(StackState state, StackPorts ports, Platform platform) {
        this.state = state;
        this.ports = ports;
        this.platform = platform;
    }

    Map<String, String> of(Service service) {
        var settings = new TreeMap<>(platform.settingsOf(service.id()));
        if (service == Service.REMINDER || service == Service.REPORT) {
            settings.putAll(platform.mailSettings());
        }
        settings.putAll(oneLogin());
        settings.put("closeout.service-secret", state.secret(service.id() + "-secret"));
        settings.put("closeout.http.origin", state.origin());
        settings.put("closeout.report.url", "http://127.0.0.1:" + ports.of(Service.REPORT));
        settings.put("closeout.clock.movable", "true");
        // People read these logs; in production the same lines are JSON.
        settings.put("%prod.quarkus.log.json.console.enabled", "false");
        return settings;
    }

    /** The same secrets everywhere: the session cookie that one service sets opens the other three. */
    private Map<String, String> oneLogin() {
        return Map.of(
                "quarkus.oidc.token-state-manager.encryption-secret", state.secret("session-secret"),
                "quarkus.oidc.authentication.state-secret", state.secret("login-secret"));
    }
}
