package io.closeout.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** A signature as a device sends it. */
public record SignatureJson(Map<String, Object> body) {

    public static final String DEVICE_TIME = "2026-03-02T15:04:05.123456Z";

    public static SignatureJson ofAnClaes() {
        return new SignatureJson(Map.of(
                "signerName", "An Claes",
                "signerRole", "manager",
                "signedAt", DEVICE_TIME,
                "method", "DRAWN",
                "image", Scribble.usual().base64()));
    }

    public SignatureJson typed() {
        return without("image").with("method", "TYPED");
    }

    /** @param contentSha256 of what was shown to the signer */
    public SignatureJson seeing(String contentSha256) {
        return with("contentSha256", contentSha256);
    }

    public SignatureJson without(String field) {
        var changed = new LinkedHashMap<>(body);
        changed.remove(field);
        return new SignatureJson(changed);
    }

    public SignatureJson with(String field, Object value) {
        var changed = new LinkedHashMap<>(body);
        changed.put(field, value);
        return new SignatureJson(changed);
    }
}
