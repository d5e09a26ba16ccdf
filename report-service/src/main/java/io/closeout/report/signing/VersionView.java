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
        @Nullable Integer amendedVersion,
        @Nullable String reasonKey,
        String content,
        JsonNode changes) {

    static VersionView of(String reportHref, SignedVersion version) {
        return new VersionView(
                version.version(),
                version.contentSha256(),
                version.method(),
                version.signerName(),
                version.signerRole(),
                version.signedAt(),
                version.deviceSignedAt(),
                version.receivedAt(),
                version.capturedOffline(),
                version.amendedVersion(),
                version.reasonKey(),
                "%s/versions/%d".formatted(reportHref, version.version()),
                ContentDiff.read(version.changes()));
    }
}
