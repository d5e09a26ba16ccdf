package io.closeout.report.signing;

import io.closeout.events.report.SignatureMethod;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signature as the device took it.
 *
 * @param signedAt by the clock of the device
 * @param contentSha256 digest of what the signer saw
 * @param image what was drawn, a PNG in Base64; for a drawn signature and no other
 */
record SignatureRequest(
        @Nullable String signerName,
        @Nullable String signerRole,
        @Nullable Instant signedAt,
        @Nullable SignatureMethod method,
        @Nullable String contentSha256,
        @Nullable String image) {

    @Override
    public String toString() {
        return "a signature of " + signedAt;
    }
}
