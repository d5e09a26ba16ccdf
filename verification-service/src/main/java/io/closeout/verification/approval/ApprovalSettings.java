package io.closeout.verification.approval;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** When a clean report does not pass by itself. */
@ConfigMapping(prefix = "closeout.verification.approval")
interface ApprovalSettings {

    /** Kill switch: networks (tenants) that approve nothing automatically; their clean reports wait for a reviewer. */
    Optional<Set<String>> stoppedNetworks();

    /** One clean report in so many is drawn for a reviewer, the same one whenever it is asked; 0 draws none. */
    @WithDefault("0")
    int sampleOneIn();

    /** What sponsors pay; a resource of the service. */
    @WithDefault("coverage/coverage-basic-1.yaml")
    String coverage();
}
