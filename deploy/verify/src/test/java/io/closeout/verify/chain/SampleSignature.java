package io.closeout.verify.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.events.Digests;
import io.closeout.events.common.DocumentRef;
import java.util.UUID;

/** The record of a drawn signature, written out by hand. */
final class SampleSignature {

    private static final byte[] NAME = {1, 10, 11, 12};
    private static final byte[] ROLE = {1, 20, 21, 22};
    private static final byte[] IMAGE = {1, 30, 31, 32};
    private static final String RECORD = """
            {"capturedOffline":false,"contentSha256":"%1$s","deviceSignedAt":"2026-03-02T10:00:00Z",\
            "format":"closeout-signature/1","level":"SIMPLE","method":"DRAWN","receivedAt":"2026-03-02T10:00:00Z",\
            "reportId":"%2$s","reportVersion":1,"sealedImageSha256":"%3$s","sealedNameSha256":"%4$s",\
            "sealedRoleSha256":"%5$s","signedAt":"2026-03-02T10:00:00Z","signerId":"%6$s"}""";

    private SampleSignature() {}

    static SignatureProof given(UUID caseId, String content, UUID signer) {
        return new SignatureProof(1, record(caseId, content, signer), NAME, ROLE, IMAGE);
    }

    /** As the event names it. */
    static DocumentRef told(UUID caseId, String content, UUID signer) {
        var bytes = record(caseId, content, signer).getBytes(UTF_8);
        var href = "/api/reports/%s/versions/1/signature".formatted(caseId);
        return new DocumentRef(
                signer, "application/json", Digests.sha256(Bytes.sha256(bytes)), (long) bytes.length, href);
    }

    private static String record(UUID caseId, String content, UUID signer) {
        return RECORD.formatted(
                Bytes.sha256(content.getBytes(UTF_8)),
                caseId,
                Bytes.sha256(IMAGE),
                Bytes.sha256(NAME),
                Bytes.sha256(ROLE),
                signer);
    }

    /** The version when nobody can read any more who signed it. */
    static SignedVersion forgotten(SignedVersion one) {
        return new SignedVersion(
                one.version(),
                one.content(),
                one.contentSha256(),
                one.method(),
                null,
                null,
                one.signedAt(),
                one.deviceSignedAt(),
                one.receivedAt(),
                one.capturedOffline(),
                one.amendedVersion(),
                one.signature());
    }
}
