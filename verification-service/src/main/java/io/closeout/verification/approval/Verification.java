package io.closeout.verification.approval;

import io.closeout.events.report.ReportSigned;
import io.closeout.events.verification.VerificationMode;
import io.closeout.verification.rules.Severity;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The verification of one case. It always stands for one version of the report; an amendment replaces that version and
 * starts over, and only a case under review takes a human's decision.
 */
@Entity
public class Verification {

    @Id
    private UUID caseId;

    @TenantId
    private String tenantId;

    @Version
    private long rowVersion;

    private UUID verificationId;
    private String reportNumber;
    private int reportVersion;

    @Embedded
    private Subject subject;

    @Enumerated(EnumType.STRING)
    private VerificationState state;

    @Enumerated(EnumType.STRING)
    private @Nullable ReviewCause reviewCause;

    @Enumerated(EnumType.STRING)
    private @Nullable Severity severity;

    private Instant signedAt;
    private Instant waitingSince;
    private String ruleSetSha256;
    private byte[] content;

    @Enumerated(EnumType.STRING)
    private @Nullable VerificationMode mode;

    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String reasonKey;
    private @Nullable String reason;
    private boolean correctable = true;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String corrections;

    private int queryRounds;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Verification() {}

    @SuppressWarnings("NullAway.Init") // begin() fills the rest before anybody sees it
    Verification(UUID caseId) {
        this.caseId = caseId;
    }

    /** Takes up a version of the report, the first or an amended one. */
    void takeUp(UUID newVerificationId, ReportSigned report, byte[] bytes, Judgement judgement, Instant now) {
        verificationId = newVerificationId;
        reportNumber = report.getReportNumber();
        reportVersion = report.getReportVersion();
        signedAt = report.getSignedAt();
        content = bytes;
        judged(report, judgement, now);
        forget();
    }

    private void judged(ReportSigned report, Judgement judgement, Instant now) {
        subject = Subject.of(report, judgement.facts().value());
        ruleSetSha256 = judgement.ruleSet().sha256();
        severity = judgement.worst().orElse(null);
        state = VerificationState.OPEN;
        waitingSince = now;
    }

    void adjust() {
        state = VerificationState.ADJUSTING;
    }

    /** The time is over; what counts is what the rules say now. */
    void adjusted(ReportSigned report, Judgement judgement, Instant now) {
        require(state == VerificationState.ADJUSTING);
        judged(report, judgement, now);
    }

    /** What was decided about the version before does not hold for this one. */
    private void forget() {
        reviewCause = null;
        mode = null;
        decidedBy = null;
        decidedAt = null;
        reasonKey = null;
        reason = null;
        corrections = null;
    }

    void awaitReview(ReviewCause cause) {
        reviewCause = cause;
    }

    /** What a human approves of a drawn sample counts as sample. */
    public VerificationMode modeOfReview() {
        return reviewCause == ReviewCause.SAMPLE ? VerificationMode.SAMPLE : VerificationMode.MANUAL;
    }

    /**
     * @param newCorrections what was approved other than proposed, as JSON; null if nothing
     * @throws NotUnderReviewException if it does not wait for a decision
     */
    public void approve(Decision decision, @Nullable String newCorrections, @Nullable String newReason) {
        decide(decision, VerificationState.APPROVED);
        corrections = newCorrections;
        reason = newReason;
    }

    /** @throws NotUnderReviewException if it does not wait for a decision */
    public void reject(Decision decision, String newReasonKey, boolean mayBeAmended, @Nullable String newReason) {
        decide(decision, VerificationState.REJECTED);
        reasonKey = newReasonKey;
        reason = newReason;
        correctable = mayBeAmended;
    }

    private void decide(Decision decision, VerificationState decided) {
        require(state.isUnderReview());
        state = decided;
        mode = decision.mode();
        decidedBy = decision.decidedBy();
        decidedAt = decision.decidedAt();
    }

    /** @return how often the station has been asked about this case, this time included */
    public int query() {
        require(state.isUnderReview());
        state = VerificationState.QUERIED;
        queryRounds++;
        return queryRounds;
    }

    /** Puts a case back into the queue, where it keeps its place in line; false if it did not wait for the station. */
    public boolean reopen() {
        if (state != VerificationState.QUERIED && state != VerificationState.CORRECTION_PROPOSED) {
            return false;
        }
        state = VerificationState.OPEN;
        return true;
    }

    /** @throws NotUnderReviewException if it does not wait for a reviewer, or for an answer first */
    public void proposeCorrection() {
        require(state == VerificationState.OPEN || state == VerificationState.ADJUSTING);
        state = VerificationState.CORRECTION_PROPOSED;
    }

    void withdraw() {
        state = VerificationState.WITHDRAWN;
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new NotUnderReviewException(state);
        }
    }

    public boolean isUnderReview() {
        return state.isUnderReview();
    }

    public UUID caseId() {
        return caseId;
    }

    public long rowVersion() {
        return rowVersion;
    }

    public UUID verificationId() {
        return verificationId;
    }

    public String reportNumber() {
        return reportNumber;
    }

    public int reportVersion() {
        return reportVersion;
    }

    public Subject subject() {
        return subject;
    }

    public VerificationState state() {
        return state;
    }

    public @Nullable ReviewCause reviewCause() {
        return reviewCause;
    }

    public @Nullable Severity severity() {
        return severity;
    }

    public Instant waitingSince() {
        return waitingSince;
    }

    public String ruleSetSha256() {
        return ruleSetSha256;
    }

    byte[] content() {
        return content;
    }

    public boolean isCorrectable() {
        return correctable;
    }

    /** What the reviewer approved other than proposed, as JSON. */
    public @Nullable String corrections() {
        return corrections;
    }

    public Outcome outcome() {
        return new Outcome(mode, decidedBy, decidedAt, reasonKey, reason);
    }
}
