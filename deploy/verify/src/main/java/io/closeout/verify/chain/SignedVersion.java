package io.closeout.verify.chain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a report as its service keeps it.
 *
 * @param content canonical JSON (RFC 8785), byte for byte as it was signed
 * @param contentSha256 64 lower-case hexadecimal digits
 * @param method DRAWN, TYPED or CODE
 * @param signedAt the time that counts
 * @param deviceSignedAt by the clock of the device
 * @param receivedAt by the clock of the server
 * @param amendedVersion the version it replaces; null for the first
 * @param signature the signature it bears; null in exports from before records were kept
 */
public record SignedVersion(
        int version,
        String content,
        String contentSha256,
        String method,
        @Nullable String signerName,
        @Nullable String signerRole,
        Instant signedAt,
        Instant deviceSignedAt,
        Instant receivedAt,
        boolean capturedOffline,
        @Nullable Integer amendedVersion,
        @Nullable SignatureProof signature) {}
