package io.closeout.verification.approval;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an approved report is worth to whom. */
@ConfigMapping(prefix = "closeout.verification.approval")
interface ApprovalSettings {

    /** What sponsors pay; a resource of the service. */
    @WithDefault("coverage/coverage-basic-1.yaml")
    String coverage();
}
