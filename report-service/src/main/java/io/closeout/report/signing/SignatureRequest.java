package io.closeout.report.signing;

import io.closeout.events.report.SignatureMethod;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signature as the device took it.
 *
 * @param signedAt by the clock of the device
 * @param contentSha256 digest of what the signer saw; without it, the stored content counts as seen
 */
record SignatureRequest(
        @Nullable String signerName,
        @Nullable String signerRole,
        @Nullable Instant signedAt,
        @Nullable SignatureMethod method,
        @Nullable String contentSha256) {}
