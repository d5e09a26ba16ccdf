package io.closeout.report.signing;

import io.closeout.events.report.SignatureMethod;
import io.closeout.report.input.Faults;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A simple electronic signature: who, how, and when by the device's clock. */
record Signature(
        String signerName,
        String signerRole,
        Instant deviceTime,
        SignatureMethod method,
        @Nullable String seenSha256) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    static Signature of(String at, SignatureRequest request, Faults faults) {
        var method = faults.required(at + "/method", request.method(), SignatureMethod.UNKNOWN);
        faults.unless(request.method() != SignatureMethod.UNKNOWN, at + "/method", "is DRAWN, TYPED or CODE");
        var seen = digest(at + "/contentSha256", request.contentSha256(), faults);
        return new Signature(
                faults.text(at + "/signerName", request.signerName(), 200),
                faults.text(at + "/signerRole", request.signerRole(), 100),
                faults.required(at + "/signedAt", request.signedAt(), Instant.EPOCH)
                        .truncatedTo(ChronoUnit.MICROS),
                method,
                seen);
    }

    /** A name typed under what was shown. */
    static Signature typed(String signerName, String signerRole, Instant now, String seenSha256) {
        return new Signature(
                signerName, signerRole, now.truncatedTo(ChronoUnit.MICROS), SignatureMethod.TYPED, seenSha256);
    }

    /** What the signer saw; null if the device does not say. */
    static @Nullable String digest(String at, @Nullable String sha256, Faults faults) {
        var seen = faults.optionalText(at, sha256, 64);
        faults.unless(seen == null || SHA256.matcher(seen).matches(), at, "is not 64 lower-case hexadecimal digits");
        return seen;
    }
}
