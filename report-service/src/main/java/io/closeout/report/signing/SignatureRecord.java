package io.closeout.report.signing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * The document that binds a signature to what was signed, in canonical JSON (RFC 8785). It names nobody: of name, role and
 * image it holds the digests of the sealed bytes, so it stays true when nobody can open them any more.
 */
final class SignatureRecord {

    static final String FORMAT = "closeout-signature/1";

    private SignatureRecord() {}

    static String of(SignedVersion version, UUID signerId, KeptSignature.Sealed sealed) {
        var record = JsonNodeFactory.instance.objectNode();
        record.put("format", FORMAT);
        // Simple in the sense of eIDAS art. 25(1): not denied effect for being electronic, and not qualified.
        record.put("level", "SIMPLE");
        record.put("reportId", version.reportId().toString());
        record.put("reportVersion", version.version());
        record.put("contentSha256", version.contentSha256());
        record.put("signerId", signerId.toString());
        record.put("method", version.method().name());
        record.put("deviceSignedAt", version.deviceSignedAt().toString());
        record.put("receivedAt", version.receivedAt().toString());
        record.put("signedAt", version.signedAt().toString());
        record.put("capturedOffline", version.capturedOffline());
        record.put("sealedNameSha256", sha256(sealed.name()));
        record.put("sealedRoleSha256", sha256(sealed.role()));
        if (sealed.image() != null) {
            record.put("sealedImageSha256", sha256(sealed.image()));
        }
        return canonical(record.toString());
    }

    private static String canonical(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedString();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** 64 lower-case hexadecimal digits. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
