package io.closeout.e2e;

import io.closeout.dev.platform.Persona;
import io.closeout.verify.evidence.Connections;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Four services, one time. */
final class Clocks {

    private final Caller ops;

    Clocks(Product product) {
        this.ops = product.caller(Persona.called("ops").withRoles("ops"));
    }

    Instant now() {
        return Instant.parse(ops.get("report", path("report")).path("now").asText());
    }

    void advance(Duration time) {
        var then = now().plus(time);
        for (var service : Connections.SERVICES) {
            ops.put(service, path(service), Map.of("now", then.toString())).orThrow();
        }
    }

    private static String path(String service) {
        return "/api/ops/%s/clock".formatted(service);
    }
}
