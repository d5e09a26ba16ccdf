package io.closeout.verification.dialogue;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Questions to the station about one version of its report. It is closed once and stays closed. */
@Entity
public class Query {

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    private UUID caseId;
    private int reportVersion;
    private int round;

    @Enumerated(EnumType.STRING)
    private QueryState state;

    private String askedBy;
    private Instant askedAt;
    private LocalDate answerBy;
    private @Nullable Instant closedAt;
    private @Nullable String closedWhy;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Query() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
    public Query(UUID id, Subject subject, String askedBy, Instant askedAt, LocalDate answerBy) {
        this.id = id;
        this.caseId = subject.caseId();
        this.reportVersion = subject.reportVersion();
        this.round = subject.round();
        this.state = QueryState.OPEN;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
        this.answerBy = answerBy;
    }

    /** @return whether it was open until now */
    boolean close(QueryState how, Instant now, @Nullable String why) {
        if (state != QueryState.OPEN) {
            return false;
        }
        state = how;
        closedAt = now;
        closedWhy = why;
        return true;
    }

    public UUID id() {
        return id;
    }

    public int round() {
        return round;
    }

    public QueryState state() {
        return state;
    }

    public String askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public LocalDate answerBy() {
        return answerBy;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    /** What is asked about, for the how-manieth time. */
    public record Subject(UUID caseId, int reportVersion, int round) {}
}
