package io.closeout.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** A signature as a device sends it. */
public record SignatureJson(Map<String, Object> body) {

    public static final String DEVICE_TIME = "2026-03-02T15:04:05.123456Z";

    public static SignatureJson ofAnClaes() {
        return new SignatureJson(
                Map.of("signerName", "An Claes", "signerRole", "manager", "signedAt", DEVICE_TIME, "method", "DRAWN"));
    }

    public SignatureJson with(String field, Object value) {
        var changed = new LinkedHashMap<>(body);
        changed.put(field, value);
        return new SignatureJson(changed);
    }
}
