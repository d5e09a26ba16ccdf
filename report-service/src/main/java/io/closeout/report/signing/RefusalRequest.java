package io.closeout.report.signing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a customer did not sign.
 *
 * @param reasonKey why, as a message key
 * @param refusedAt by the clock of the device
 * @param contentSha256 digest of what was put before them; without it, the stored content counts as seen
 */
record RefusalRequest(
        @Nullable String reasonKey,
        @Nullable Instant refusedAt,
        @Nullable String contentSha256) {}
