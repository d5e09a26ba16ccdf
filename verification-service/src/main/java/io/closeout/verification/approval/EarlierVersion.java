package io.closeout.verification.approval;

import io.closeout.events.verification.VerificationMode;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A version of a report that an amendment replaced, with what had become of it. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields
public class EarlierVersion {

    @EmbeddedId
    private Key key;

    @TenantId
    private String tenantId;

    private UUID verificationId;

    @Enumerated(EnumType.STRING)
    private VerificationState state;

    private String ruleSetSha256;
    private byte[] content;

    @Enumerated(EnumType.STRING)
    private @Nullable VerificationMode mode;

    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private Instant replacedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected EarlierVersion() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
    EarlierVersion(Verification replaced, Instant replacedAt) {
        this.key = new Key(replaced.caseId(), replaced.reportVersion());
        this.verificationId = replaced.verificationId();
        this.state = replaced.state();
        this.ruleSetSha256 = replaced.ruleSetSha256();
        this.content = replaced.content();
        this.mode = replaced.outcome().mode();
        this.decidedBy = replaced.outcome().decidedBy();
        this.decidedAt = replaced.outcome().decidedAt();
        this.replacedAt = replacedAt;
    }

    public int reportVersion() {
        return key.reportVersion();
    }

    public VerificationState state() {
        return state;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public Instant replacedAt() {
        return replacedAt;
    }

    byte[] content() {
        return content;
    }

    @Embeddable
    record Key(
            @Column(name = "case_id") UUID caseId,
            @Column(name = "report_version") int reportVersion) implements Serializable {}
}
