package io.closeout.verification.policies;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** What an installation says over the policies that its networks publish. */
@ConfigMapping(prefix = "closeout.verification.policies")
interface PolicySettings {

    /** Networks (tenants) that approve nothing automatically whatever their own switch says; their clean reports wait. */
    Optional<Set<String>> stoppedNetworks();
}
