package io.closeout.report.signing;

import io.closeout.report.drafting.CanonicalContent;
import io.closeout.report.drafting.Draft;
import io.closeout.report.drafting.Report;
import io.closeout.report.drafting.ReportContent;
import io.closeout.report.drafting.ReportState;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A content that waits for the signer. Whether it is still open follows from the report and the time; only how it ended
 * is written, once. It never takes the place of a version other than the one it was written against.
 */
@Entity
@DynamicUpdate
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields
class ProposedAmendment {

    @EmbeddedId
    private ProposalKey key;

    @TenantId
    private String tenantId;

    private int amendedVersion;
    private String content;

    @Column(name = "content_sha256")
    private String contentSha256;

    private String internalRemarks;
    private String reasonKey;
    private @Nullable UUID queryId;
    private String changes;
    private UUID signerId;
    private String proposedBy;
    private Instant proposedAt;
    private Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private @Nullable ProposalState endedAs;

    private @Nullable Instant endedAt;
    private @Nullable UUID endedByLink;
    private @Nullable Integer agreedVersion;
    private @Nullable String declineReason;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ProposedAmendment() {}

    /** By whom, when, and until when it waits. */
    record Asked(String by, Instant at, Instant until) {}

    @SuppressWarnings("NullAway.Init") // the tenant is Hibernate's to fill
    ProposedAmendment(ProposalKey key, Report report, Draft draft, Amendment amendment, Asked asked) {
        var canonical = CanonicalContent.of(draft.content());
        this.key = key;
        this.amendedVersion = report.reportVersion();
        this.content = canonical.json();
        this.contentSha256 = canonical.sha256();
        this.internalRemarks = RemarkTexts.write(draft.internalRemarks());
        this.reasonKey = amendment.reasonKey();
        this.queryId = amendment.queryId();
        this.changes = ContentDiff.write(amendment.changes());
        this.signerId = report.signerId();
        this.proposedBy = asked.by();
        this.proposedAt = asked.at();
        this.expiresAt = asked.until();
    }

    /** The moment it expires is too late. */
    ProposalState standing(Report report, Instant now) {
        if (endedAs != null) {
            return endedAs;
        }
        if (report.state() != ReportState.SIGNED || report.reportVersion() != amendedVersion) {
            return ProposalState.VOID;
        }
        return now.isBefore(expiresAt) ? ProposalState.OPEN : ProposalState.EXPIRED;
    }

    boolean asksForSame(CanonicalContent canonical, Amendment amendment) {
        return contentSha256.equals(canonical.sha256()) && reasonKey.equals(amendment.reasonKey());
    }

    void agreed(int version, UUID linkId, Instant now) {
        end(ProposalState.AGREED, now);
        endedByLink = linkId;
        agreedVersion = version;
    }

    void declined(String reason, UUID linkId, Instant now) {
        end(ProposalState.DECLINED, now);
        endedByLink = linkId;
        declineReason = reason;
    }

    void end(ProposalState how, Instant now) {
        if (endedAs != null) {
            throw new IllegalStateException("proposal %s is %s already".formatted(key, endedAs));
        }
        endedAs = how;
        endedAt = now;
    }

    /** Whether it was ended so by whoever holds this link: the same answer sent again. */
    boolean wasAnswered(ProposalState how, UUID linkId) {
        return endedAs == how && linkId.equals(endedByLink);
    }

    Draft draft() {
        return new Draft(proposed(), RemarkTexts.read(internalRemarks));
    }

    ReportContent proposed() {
        return CanonicalContent.read(content);
    }

    CanonicalContent canonical() {
        return new CanonicalContent(content, contentSha256);
    }

    ProposalKey key() {
        return key;
    }

    int amendedVersion() {
        return amendedVersion;
    }

    String reasonKey() {
        return reasonKey;
    }

    @Nullable
    UUID queryId() {
        return queryId;
    }

    String changes() {
        return changes;
    }

    UUID signerId() {
        return signerId;
    }

    String proposedBy() {
        return proposedBy;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    @Nullable
    Integer agreedVersion() {
        return agreedVersion;
    }

    @Nullable
    String declineReason() {
        return declineReason;
    }
}
