package io.closeout.verify.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.closeout.events.Digests;
import io.closeout.events.common.DocumentRef;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The links from a signed content by its signature record to the event: content, record, sealed parts, reference. */
final class SignatureCheck {

    private final ChainReport report;
    private final String caseId;
    private final Map<Integer, SignedVersion> versions;

    SignatureCheck(ChainReport report, Chain chain) {
        this.report = report;
        this.caseId = chain.caseId().toString();
        this.versions = chain.versions().stream()
                .collect(Collectors.toMap(SignedVersion::version, Function.identity(), (one, again) -> one));
    }

    void of(SignedVersion version, @Nullable DocumentRef told, String event) {
        var proof = version.signature();
        if (proof == null) {
            missing(version, told, event);
            return;
        }
        var bytes = proof.record().getBytes(UTF_8);
        if (proof.version() == version.version()) {
            own(version, proof, bytes);
        } else {
            carriedOn(version, proof, bytes);
        }
        if (told == null) {
            report.wrong("%s names no signature record, but one is kept".formatted(event));
        } else {
            report.equal(
                    "the digest of the signature record in " + event,
                    Bytes.sha256(bytes),
                    Digests.hex(told.getSha256()));
            report.equal("the size of the signature record in " + event, (long) bytes.length, told.getSize());
        }
    }

    private void own(SignedVersion version, SignatureProof proof, byte[] bytes) {
        var what = "the signature record of version " + version.version();
        var record = Bytes.object(proof.record());
        if (record == null) {
            report.wrong(what + " is no JSON object");
            return;
        }
        report.same(what + " is canonical", bytes, Bytes.canonical(record));
        report.same(what + " binds what is kept", bytes, Bytes.canonical(over(record, version, proof)));
    }

    /** A version that takes nothing more from the signer bears the signature of one before. */
    private void carriedOn(SignedVersion version, SignatureProof proof, byte[] bytes) {
        var earlier = versions.get(proof.version());
        if (earlier == null || earlier.signature() == null) {
            report.wrong("version %d bears the signature of version %d, which is not kept"
                    .formatted(version.version(), proof.version()));
        } else {
            report.same(
                    "version %d bears the signature of version %d".formatted(version.version(), proof.version()),
                    earlier.signature().record().getBytes(UTF_8),
                    bytes);
        }
    }

    private void missing(SignedVersion version, @Nullable DocumentRef told, String event) {
        if (told == null) {
            report.right("version %d was signed before records were kept; none is named".formatted(version.version()));
        } else {
            report.wrong(
                    "%s names a signature record of version %d, which is not kept".formatted(event, version.version()));
        }
    }

    /** The record, with all in its place that the chain itself can tell. */
    private ObjectNode over(ObjectNode record, SignedVersion signed, SignatureProof proof) {
        var told = record.deepCopy();
        told.put("reportId", caseId);
        told.put("reportVersion", signed.version());
        told.put("contentSha256", Bytes.sha256(signed.content().getBytes(UTF_8)));
        var content = Bytes.object(signed.content());
        if (content != null) {
            told.put("signerId", content.path("signerId").asText());
        }
        told.put("method", signed.method());
        told.put("deviceSignedAt", signed.deviceSignedAt().toString());
        told.put("receivedAt", signed.receivedAt().toString());
        told.put("signedAt", signed.signedAt().toString());
        told.put("capturedOffline", signed.capturedOffline());
        told.put("sealedNameSha256", Bytes.sha256(proof.sealedName()));
        told.put("sealedRoleSha256", Bytes.sha256(proof.sealedRole()));
        if (proof.sealedImage() == null) {
            told.remove("sealedImageSha256");
        } else {
            told.put("sealedImageSha256", Bytes.sha256(proof.sealedImage()));
        }
        return told;
    }
}
