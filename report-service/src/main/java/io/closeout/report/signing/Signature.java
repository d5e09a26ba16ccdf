package io.closeout.report.signing;

import io.closeout.events.report.SignatureMethod;
import io.closeout.report.evidence.Ink;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A simple electronic signature: who, how, and when by the device's clock.
 *
 * @param seenSha256 digest of what the signer saw; null if the device does not say
 * @param ink what was drawn; null for another method
 */
record Signature(
        String signerName,
        String signerRole,
        Instant deviceTime,
        SignatureMethod method,
        @Nullable String seenSha256,
        @Nullable Ink ink) {

    /** A name typed under what was shown. */
    static Signature typed(String signerName, String signerRole, Instant now, String seenSha256) {
        return new Signature(
                signerName, signerRole, now.truncatedTo(ChronoUnit.MICROS), SignatureMethod.TYPED, seenSha256, null);
    }

    @Override
    public String toString() {
        return "a signature of " + deviceTime;
    }
}
