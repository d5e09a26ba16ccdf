package io.closeout.local;

import io.closeout.dev.platform.Platform;
import io.closeout.verify.Verification;
import io.closeout.verify.evidence.Connections;
import io.closeout.verify.evidence.Login;
import io.closeout.verify.report.Report;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds this machine's topics and databases against the invariants, with roles that can only read. */
final class InvariantCheck {

    private final Platform platform;

    InvariantCheck(Platform platform) {
        this.platform = platform;
    }

    Report run(Set<String> ids, Duration patience) {
        return Verification.run(connections().withPatience(patience), ids);
    }

    private Connections connections() {
        var reader = platform.postgres().verify();
        var databases = Connections.SERVICES.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        service -> new Login(platform.postgres().jdbcUrl(service), reader.user(), reader.password())));
        return new Connections(platform.kafka().clientConfig("ops"), databases);
    }
}
