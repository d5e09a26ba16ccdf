package io.closeout.verification.dialogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a line, a finding or the whole of one version of a report. A thread that a reviewer's question began
 * waits for the answer to it; any other waits until whoever opened it, or a reviewer, says that it is settled.
 */
@Entity
public class ExchangeThread {

    /** Where a thread stands. */
    public enum State {
        OPEN,
        RESOLVED
    }

    /** How it came to its end. */
    public enum How {
        /** Somebody said that it is settled. */
        SAID,
        /** A reviewer went on in spite of it, and said why. */
        WAIVED,
        /** The report was decided on. */
        DECIDED
    }

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    @Column(updatable = false)
    private UUID caseId;

    @Column(updatable = false)
    private int reportVersion;

    private @Nullable String lineId;
    private @Nullable String ruleId;
    private @Nullable UUID queryId;
    private @Nullable String questionId;

    @Enumerated(EnumType.STRING)
    private Side openedBySide;

    @SuppressWarnings("UnusedVariable") // kept for the record
    private String openedBy;

    private Instant openedAt;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private @Nullable How resolvedHow;

    @SuppressWarnings("UnusedVariable") // kept for the record
    private @Nullable String resolvedBy;

    private @Nullable Instant resolvedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ExchangeThread() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
    public ExchangeThread(UUID id, About about, Origin origin, Said opened) {
        this.id = id;
        this.caseId = about.caseId();
        this.reportVersion = about.reportVersion();
        this.lineId = about.lineId();
        this.ruleId = about.ruleId();
        this.queryId = origin.queryId();
        this.questionId = origin.questionId();
        this.openedBySide = opened.side();
        this.openedBy = opened.account();
        this.openedAt = opened.at();
        this.state = State.OPEN;
    }

    /** What is over stays over. */
    public void resolve(How how, String account, Instant now) {
        if (state == State.OPEN) {
            state = State.RESOLVED;
            resolvedHow = how;
            resolvedBy = account;
            resolvedAt = now;
        }
    }

    /** What a reviewer asks is waited for as a query is; what the others ask, until it is settled. */
    boolean waitsForOffice() {
        return state == State.OPEN && openedBySide != Side.OFFICE;
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    public About about() {
        return new About(caseId, reportVersion, lineId, ruleId);
    }

    public Origin origin() {
        return new Origin(queryId, questionId);
    }

    public Side openedBySide() {
        return openedBySide;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public State state() {
        return state;
    }

    public @Nullable How resolvedHow() {
        return resolvedHow;
    }

    public @Nullable Instant resolvedAt() {
        return resolvedAt;
    }

    /** What it hangs on; neither line nor rule means the whole report. */
    public record About(
            UUID caseId,
            int reportVersion,
            @Nullable String lineId,
            @Nullable String ruleId) {}

    /** The question that began it, if one did. */
    public record Origin(@Nullable UUID queryId, @Nullable String questionId) {

        public static final Origin NONE = new Origin(null, null);
    }

    /** Who did something, for which side, and when. */
    public record Said(Side side, String account, Instant at) {}
}
