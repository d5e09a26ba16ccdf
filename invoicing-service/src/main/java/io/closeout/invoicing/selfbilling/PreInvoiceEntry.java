package io.closeout.invoicing.selfbilling;

import io.closeout.events.verification.ChargePurpose;
import io.closeout.invoicing.issuing.CollectedCharges.Collected;
import io.closeout.invoicing.issuing.DocumentContent.Source;
import io.closeout.invoicing.issuing.Draft;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A charge on a pre-invoice: what it was when it was listed, and what became of it. */
@Entity
public class PreInvoiceEntry {

    /** What became of it. */
    public enum State {
        LISTED,
        /** The station disputes it; it waits for the office. */
        DISPUTED,
        /** Disputed, and put back for the next pre-invoice. */
        RETURNED,
        /** Withdrawn or changed after it was listed, or it lacks something by now. */
        LEFT,
        BILLED
    }

    @Id
    private UUID id;

    @Version
    private long version;

    @TenantId
    private String tenantId;

    @Column(updatable = false)
    private UUID preInvoiceId;

    @Column(updatable = false)
    private int entryNo;

    @Column(updatable = false)
    private UUID slotId;

    @Column(updatable = false)
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ChargePurpose purpose;

    @Column(updatable = false)
    private String chargeIds;

    @Column(updatable = false)
    private String reportNumber;

    @Column(updatable = false)
    private String fingerprint;

    @Column(updatable = false)
    private BigDecimal net;

    @Column(updatable = false)
    private String taxed;

    @Enumerated(EnumType.STRING)
    private State state = State.LISTED;

    private @Nullable String reasonKey;
    private @Nullable Instant decidedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected PreInvoiceEntry() {}

    @SuppressWarnings("NullAway.Init") // Hibernate sets the tenant
    PreInvoiceEntry(UUID id, UUID preInvoiceId, int entryNo, Collected charge) {
        var part = charge.draft().parts().getFirst();
        this.id = id;
        this.preInvoiceId = preInvoiceId;
        this.entryNo = entryNo;
        this.slotId = charge.slot().id();
        this.caseId = charge.slot().caseId();
        this.purpose = charge.slot().purpose();
        this.chargeIds =
                part.sources().stream().map(one -> one.chargeId().toString()).collect(Collectors.joining(","));
        this.reportNumber = Objects.requireNonNullElse(part.subject().reportNumber(), "");
        this.fingerprint = charge.slot().fingerprint();
        this.net = charge.draft().breakdown().net().amount();
        this.taxed = taxed(charge.draft());
    }

    private static String taxed(Draft draft) {
        return draft.breakdown().groups().stream()
                .map(group -> group.category() + " "
                        + group.rate().stripTrailingZeros().toPlainString() + " "
                        + group.taxable().amount().toPlainString())
                .sorted()
                .collect(Collectors.joining(","));
    }

    /** Would the charge be billed as it was listed? */
    boolean isStill(Collected charge) {
        return fingerprint.equals(charge.slot().fingerprint())
                && net.compareTo(charge.draft().breakdown().net().amount()) == 0
                && taxed.equals(taxed(charge.draft()));
    }

    void become(State next, @Nullable String reason, Instant at) {
        state = next;
        reasonKey = reason;
        decidedAt = at;
    }

    boolean isListed() {
        return state == State.LISTED;
    }

    boolean isAbout(Source source) {
        return caseId.equals(source.caseId()) && purpose.name().equals(source.purpose());
    }

    UUID preInvoiceId() {
        return preInvoiceId;
    }

    int entryNo() {
        return entryNo;
    }

    UUID slotId() {
        return slotId;
    }

    UUID caseId() {
        return caseId;
    }

    ChargePurpose purpose() {
        return purpose;
    }

    List<UUID> chargeIds() {
        return Arrays.stream(chargeIds.split(",", -1))
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString)
                .toList();
    }

    String reportNumber() {
        return reportNumber;
    }

    String fingerprint() {
        return fingerprint;
    }

    BigDecimal net() {
        return net;
    }

    State state() {
        return state;
    }

    @Nullable
    String reasonKey() {
        return reasonKey;
    }
}
