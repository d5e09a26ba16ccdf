package io.closeout.verification.dialogue;

import io.closeout.verification.coverage.Corrections;
import io.closeout.verification.coverage.LineDecision;
import io.closeout.verification.dialogue.ExchangeThread.Said;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a reviewer would approve of one version of a report, for the station to agree to. It is answered once. */
@Entity
public class CorrectionProposal {

    /** Where a proposal stands. */
    public enum State {
        PROPOSED,
        AGREED,
        DISAGREED,
        /** The reviewer took it back. */
        WITHDRAWN,
        /** The version it was about is gone. */
        VOID
    }

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    @Column(updatable = false)
    private UUID caseId;

    @Column(updatable = false)
    private int reportVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private String lines;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private String diff;

    private UUID reasonNoteId;
    private String proposedBy;
    private Instant proposedAt;
    private LocalDate answerBy;

    @Enumerated(EnumType.STRING)
    private State state;

    @SuppressWarnings("UnusedVariable") // kept for the record
    private @Nullable String closedBy;

    private @Nullable Instant closedAt;
    private @Nullable UUID answerNoteId;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected CorrectionProposal() {}

    /** @param lines at least one */
    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
    public CorrectionProposal(UUID id, Subject subject, List<LineDecision> lines, Said proposed) {
        this.id = id;
        this.caseId = subject.caseId();
        this.reportVersion = subject.reportVersion();
        this.reasonNoteId = subject.reasonNoteId();
        this.answerBy = subject.answerBy();
        this.diff = subject.diff();
        this.lines = Objects.requireNonNull(Corrections.write(lines), "a proposal changes something");
        this.proposedBy = proposed.account();
        this.proposedAt = proposed.at();
        this.state = State.PROPOSED;
    }

    /** @return whether it waited for an answer until now */
    public boolean close(State how, String account, Instant now, @Nullable UUID words) {
        if (state != State.PROPOSED) {
            return false;
        }
        state = how;
        closedBy = account;
        closedAt = now;
        answerNoteId = words;
        return true;
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    public int reportVersion() {
        return reportVersion;
    }

    public List<LineDecision> lines() {
        return Corrections.read(lines);
    }

    /** What the station was shown, as JSON. */
    public String diff() {
        return diff;
    }

    public UUID reasonNoteId() {
        return reasonNoteId;
    }

    public String proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public LocalDate answerBy() {
        return answerBy;
    }

    public State state() {
        return state;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public @Nullable UUID answerNoteId() {
        return answerNoteId;
    }

    /**
     * What it is about, why, and until when an answer is expected.
     *
     * @param diff what the station is shown, as JSON, so that it stays what it was
     */
    public record Subject(UUID caseId, int reportVersion, String diff, UUID reasonNoteId, LocalDate answerBy) {}
}
