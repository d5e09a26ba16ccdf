package io.closeout.report.signing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.closeout.events.report.SignatureMethod;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signed version.
 *
 * @param signedAt the time that counts; the device's where it can be true
 * @param signatureVersion the version whose signature this one bears; another than its own is carried on
 * @param signature address of the record that binds the signature to the content
 * @param content address of the canonical content, byte for byte
 * @param changes what differs from the version before; empty for the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VersionView(
        int version,
        String contentSha256,
        SignatureMethod method,
        @Nullable String signerName,
        @Nullable String signerRole,
        Instant signedAt,
        Instant deviceSignedAt,
        Instant receivedAt,
        boolean capturedOffline,
        int signatureVersion,
        @Nullable Integer amendedVersion,
        @Nullable String reasonKey,
        String content,
        String signature,
        JsonNode changes) {

    static VersionView of(String reportHref, SignedVersion version, Signers.Signer signer) {
        return new VersionView(
                version.version(),
                version.contentSha256(),
                version.method(),
                signer.name(),
                signer.role(),
                version.signedAt(),
                version.deviceSignedAt(),
                version.receivedAt(),
                version.capturedOffline(),
                version.signatureVersion(),
                version.amendedVersion(),
                version.reasonKey(),
                "%s/versions/%d".formatted(reportHref, version.version()),
                "%s/versions/%d/signature".formatted(reportHref, version.version()),
                ContentDiff.read(version.changes()));
    }
}
