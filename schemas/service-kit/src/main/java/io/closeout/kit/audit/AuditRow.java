package io.closeout.kit.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One decision, as it was made. An entity only so that a chunk's rows reach the database in one batch. */
@Entity
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields
@Immutable
@Table(name = "audit")
public class AuditRow {

    @Id
    private UUID id;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String actor;
    private String action;
    private String subject;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String before;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String after;

    private @Nullable String reason;

    @Column(name = "correlation_id")
    private @Nullable String correlationId;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected AuditRow() {}

    AuditRow(UUID id, Instant decidedAt, Context context, Decision decision) {
        this.id = id;
        this.decidedAt = decidedAt;
        this.tenantId = context.tenantId();
        this.actor = context.actor();
        this.correlationId = context.correlationId();
        this.action = decision.action();
        this.subject = decision.subject();
        this.before = decision.before();
        this.after = decision.after();
        this.reason = decision.reason();
    }

    record Context(String tenantId, String actor, @Nullable String correlationId) {}

    record Decision(
            String action,
            String subject,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {}
}
