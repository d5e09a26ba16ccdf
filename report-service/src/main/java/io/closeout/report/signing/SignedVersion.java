package io.closeout.report.signing;

import io.closeout.events.report.SignatureMethod;
import io.closeout.report.drafting.CanonicalContent;
import io.closeout.report.drafting.ReportContent;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One version as it was signed, word for word; the database refuses to change or delete it. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields
class SignedVersion {

    @EmbeddedId
    private VersionKey key;

    @TenantId
    private String tenantId;

    private String content;

    @Column(name = "content_sha256")
    private String contentSha256;

    @Enumerated(EnumType.STRING)
    private SignatureMethod method;

    private Instant deviceSignedAt;
    private Instant receivedAt;
    private Instant signedAt;
    private boolean capturedOffline;
    private int signatureVersion;
    private @Nullable Integer amendedVersion;
    private @Nullable String reasonKey;
    private @Nullable UUID queryId;
    private @Nullable String changes;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected SignedVersion() {}

    @SuppressWarnings("NullAway.Init") // the tenant is Hibernate's to fill
    private SignedVersion(VersionKey key, CanonicalContent canonical) {
        this.key = key;
        this.content = canonical.json();
        this.contentSha256 = canonical.sha256();
    }

    static SignedVersion first(UUID reportId, CanonicalContent canonical, Signature signature, SigningTime time) {
        var version = new SignedVersion(new VersionKey(reportId, 1), canonical);
        version.carry(signature, time);
        return version;
    }

    /** Without a signature of its own, the next version carries the one before on: it takes nothing more from the signer. */
    SignedVersion next(CanonicalContent canonical, Amendment amendment, @Nullable SigningTime time) {
        var next = new SignedVersion(new VersionKey(key.reportId(), key.version() + 1), canonical);
        if (amendment.signature() != null && time != null) {
            next.carry(amendment.signature(), time);
        } else {
            next.carryOn(this);
        }
        next.amendedVersion = key.version();
        next.reasonKey = amendment.reasonKey();
        next.queryId = amendment.queryId();
        next.changes = ContentDiff.write(amendment.changes());
        return next;
    }

    private void carry(Signature signature, SigningTime time) {
        this.method = signature.method();
        this.signatureVersion = key.version();
        this.deviceSignedAt = time.device();
        this.receivedAt = time.received();
        this.signedAt = time.effective();
        this.capturedOffline = time.capturedOffline();
    }

    private void carryOn(SignedVersion earlier) {
        this.method = earlier.method;
        this.signatureVersion = earlier.signatureVersion;
        this.deviceSignedAt = earlier.deviceSignedAt;
        this.receivedAt = earlier.receivedAt;
        this.signedAt = earlier.signedAt;
        this.capturedOffline = earlier.capturedOffline;
    }

    /** Whether all agrees that is kept in clear. */
    boolean isSignedLike(Signature signature) {
        return signature.deviceTime().equals(deviceSignedAt)
                && signature.method() == method
                && (signature.seenSha256() == null || signature.seenSha256().equals(contentSha256));
    }

    VersionKey key() {
        return key;
    }

    UUID reportId() {
        return key.reportId();
    }

    int version() {
        return key.version();
    }

    /** The version whose signature this one bears: its own, or one carried on. */
    int signatureVersion() {
        return signatureVersion;
    }

    ReportContent content() {
        return CanonicalContent.read(content);
    }

    String canonicalJson() {
        return content;
    }

    String contentSha256() {
        return contentSha256;
    }

    SignatureMethod method() {
        return method;
    }

    Instant deviceSignedAt() {
        return deviceSignedAt;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Instant signedAt() {
        return signedAt;
    }

    boolean capturedOffline() {
        return capturedOffline;
    }

    @Nullable
    Integer amendedVersion() {
        return amendedVersion;
    }

    @Nullable
    String reasonKey() {
        return reasonKey;
    }

    @Nullable
    String changes() {
        return changes;
    }
}
