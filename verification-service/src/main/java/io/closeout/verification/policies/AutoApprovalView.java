package io.closeout.verification.policies;

import io.closeout.kit.http.Versioned;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether clean reports of the network pass without a human.
 *
 * @param stopped whether its people stopped it
 * @param stoppedByInstallation whether the settings of this installation stop it whatever its people say
 * @param reason why it was thrown last; null if it never was
 * @param changedBy account that threw it last
 * @param waiting how many clean reports wait for a human only because of it
 */
public record AutoApprovalView(
        long version,
        boolean stopped,
        boolean stoppedByInstallation,
        @Nullable String reason,
        @Nullable String changedBy,
        @Nullable Instant changedAt,
        long waiting)
        implements Versioned {

    /** Nothing passes. */
    public boolean isOff() {
        return stopped || stoppedByInstallation;
    }
}
