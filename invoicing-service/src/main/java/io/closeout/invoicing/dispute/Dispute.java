package io.closeout.invoicing.dispute;

import io.closeout.invoicing.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Somebody disputes an invoice, or some of its lines. It is answered once. */
@Entity
class Dispute {

    /** What became of it. */
    enum State {
        OPEN,
        /** The seller agrees and has credited it. */
        UPHELD,
        REJECTED,
        /** Whoever disputed took it back. */
        WITHDRAWN
    }

    /**
     * @param wordsId where the words of whoever disputes are kept
     * @param openedFor the party that disputes; null for the office
     */
    record Claim(
            UUID invoiceId,
            List<Integer> lineNos,
            String reasonKey,
            @Nullable UUID wordsId,
            @Nullable UUID openedFor) {}

    @Id
    private UUID id;

    @Version
    private long version;

    @TenantId
    private String tenantId;

    @Column(updatable = false)
    private UUID invoiceId;

    @Column(updatable = false)
    private Integer[] lineNos;

    @Column(updatable = false)
    private String reasonKey;

    @Column(updatable = false)
    private @Nullable UUID wordsId;

    @Column(updatable = false)
    private BigDecimal amount;

    @Column(updatable = false)
    private String currency;

    @Column(updatable = false)
    private String openedBy;

    @Column(updatable = false)
    private @Nullable UUID openedFor;

    @Column(updatable = false)
    private Instant openedAt;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable String resolvedBy;
    private @Nullable Instant resolvedAt;
    private @Nullable UUID answerId;
    private @Nullable UUID creditNoteId;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Dispute() {}

    @SuppressWarnings("NullAway.Init") // Hibernate sets the tenant
    Dispute(UUID id, Claim claim, Money amount, String openedBy, Instant openedAt) {
        this.id = id;
        this.invoiceId = claim.invoiceId();
        this.lineNos = claim.lineNos().toArray(Integer[]::new);
        this.reasonKey = claim.reasonKey();
        this.wordsId = claim.wordsId();
        this.openedFor = claim.openedFor();
        this.amount = amount.amount();
        this.currency = amount.currencyCode();
        this.openedBy = openedBy;
        this.openedAt = openedAt;
        this.state = State.OPEN;
    }

    /**
     * @param end anything but OPEN
     * @param creditNote of an upheld dispute
     */
    void end(State end, @Nullable UUID wordsId, @Nullable UUID creditNote, String by, Instant at) {
        if (!isOpen() || end == State.OPEN || (end == State.UPHELD) != (creditNote != null)) {
            throw new IllegalStateException("a dispute that is %s cannot become %s".formatted(state, end));
        }
        state = end;
        answerId = wordsId;
        creditNoteId = creditNote;
        resolvedBy = by;
        resolvedAt = at;
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    boolean isAboutAll() {
        return lineNos.length == 0;
    }

    /** Whether both are about the same line. */
    boolean overlaps(Collection<Integer> lines) {
        return isAboutAll() || lines.isEmpty() || lineNos().stream().anyMatch(lines::contains);
    }

    UUID id() {
        return id;
    }

    UUID invoiceId() {
        return invoiceId;
    }

    List<Integer> lineNos() {
        return List.of(lineNos);
    }

    String reasonKey() {
        return reasonKey;
    }

    /** Where the words of whoever disputes are kept. */
    @Nullable
    UUID wordsId() {
        return wordsId;
    }

    /** What it froze when it was raised, tax included. */
    Money amount() {
        return new Money(amount, Currency.getInstance(currency));
    }

    String openedBy() {
        return openedBy;
    }

    @Nullable
    UUID openedFor() {
        return openedFor;
    }

    Instant openedAt() {
        return openedAt;
    }

    State state() {
        return state;
    }

    @Nullable
    Instant resolvedAt() {
        return resolvedAt;
    }

    /** Where the words of whoever answered are kept. */
    @Nullable
    UUID answerId() {
        return answerId;
    }

    /** Whom the words about it may be about. */
    List<UUID> about(UUID payerId) {
        return about(payerId, openedFor);
    }

    static List<UUID> about(UUID payerId, @Nullable UUID openedFor) {
        return openedFor == null ? List.of(payerId) : List.of(payerId, openedFor);
    }

    @Nullable
    UUID creditNoteId() {
        return creditNoteId;
    }
}
