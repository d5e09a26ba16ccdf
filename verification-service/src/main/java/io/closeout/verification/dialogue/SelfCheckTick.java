package io.closeout.verification.dialogue;

import io.closeout.verification.dialogue.ExchangeThread.Said;
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

/** Somebody checked one point of a list on one version of a report. Another version is checked anew. */
@Entity
@Immutable
public class SelfCheckTick {

    @EmbeddedId
    private Key key;

    @TenantId
    private String tenantId;

    @Enumerated(EnumType.STRING)
    @SuppressWarnings("UnusedVariable") // kept for the record
    private Side side;

    @SuppressWarnings("UnusedVariable") // kept for the record
    private String tickedBy;

    private Instant tickedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected SelfCheckTick() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
    public SelfCheckTick(Key key, Said ticked) {
        this.key = key;
        this.side = ticked.side();
        this.tickedBy = ticked.account();
        this.tickedAt = ticked.at();
    }

    public Key key() {
        return key;
    }

    public Instant tickedAt() {
        return tickedAt;
    }

    /** One point of one list. */
    @Embeddable
    public record Key(
            @Column(name = "case_id") UUID caseId,
            @Column(name = "report_version") int reportVersion,
            @Column(name = "list_id") String listId,
            @Column(name = "item_id") String itemId)
            implements Serializable {}
}
