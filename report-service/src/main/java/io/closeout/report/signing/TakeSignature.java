package io.closeout.report.signing;

import io.closeout.events.report.SignatureMethod;
import io.closeout.kit.http.ProblemException;
import io.closeout.report.evidence.Ink;
import io.closeout.report.evidence.ReadInk;
import io.closeout.report.input.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a signature as a device sends it; what was drawn is decoded here, before anything is locked for it. */
@ApplicationScoped
class TakeSignature {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ROLE = 100;
    private static final byte[] NONE = new byte[0];

    private final ReadInk readInk;

    TakeSignature(ReadInk readInk) {
        this.readInk = readInk;
    }

    /** @throws ProblemException 400 that lists every fault, 422 for an image that is none or is missing */
    Signature from(SignatureRequest request) {
        var faults = new Faults();
        var signature = from("", request, faults);
        faults.orThrow();
        return signature;
    }

    /**
     * @param at pointer of the signature in the body
     * @param faults nothing may be built from the result before {@link Faults#orThrow()} has passed
     */
    Signature from(String at, SignatureRequest request, Faults faults) {
        var method = faults.required(at + "/method", request.method(), SignatureMethod.UNKNOWN);
        faults.unless(request.method() != SignatureMethod.UNKNOWN, at + "/method", "is DRAWN, TYPED or CODE");
        var seen = digest(at + "/contentSha256", request.contentSha256(), faults);
        var name = faults.text(at + "/signerName", request.signerName(), LONGEST_NAME);
        var role = faults.text(at + "/signerRole", request.signerRole(), LONGEST_ROLE);
        var time = faults.required(at + "/signedAt", request.signedAt(), Instant.EPOCH)
                .truncatedTo(ChronoUnit.MICROS);
        var ink = ink(at + "/image", method, request.image(), faults);
        return new Signature(name, role, time, method, seen, ink);
    }

    private @Nullable Ink ink(String at, SignatureMethod method, @Nullable String image, Faults faults) {
        var text = image == null ? "" : image.strip();
        faults.unless(text.isEmpty() || method == SignatureMethod.DRAWN, at, "belongs to a drawn signature only");
        var file = decoded(at, text, faults);
        if (method != SignatureMethod.DRAWN || !faults.found().isEmpty()) {
            return null;
        }
        if (text.isEmpty()) {
            throw ProblemException.unprocessable(
                    "signature-image-missing",
                    "What was drawn is missing",
                    "A drawn signature comes with its image, a PNG in Base64. Nothing was signed.");
        }
        return readInk.of(file);
    }

    private static byte[] decoded(String at, String image, Faults faults) {
        try {
            return Base64.getDecoder().decode(image);
        } catch (IllegalArgumentException e) {
            faults.add(at, "is not Base64");
            return NONE;
        }
    }

    /** What the signer saw; null if the device does not say. */
    static @Nullable String digest(String at, @Nullable String sha256, Faults faults) {
        var seen = faults.optionalText(at, sha256, 64);
        faults.unless(seen == null || SHA256.matcher(seen).matches(), at, "is not 64 lower-case hexadecimal digits");
        return seen;
    }
}
