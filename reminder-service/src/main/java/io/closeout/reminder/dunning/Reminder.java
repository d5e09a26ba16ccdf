package io.closeout.reminder.dunning;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.events.reminder.SuppressionReason;
import io.closeout.reminder.ledger.Invoice;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A reminder of one level about one invoice. There is never a second one: its id follows from the two. */
@Entity
public class Reminder {

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    private UUID invoiceId;
    private int level;
    private String levelCode;
    private UUID payerId;

    @Enumerated(EnumType.STRING)
    private ReminderState state;

    @Enumerated(EnumType.STRING)
    private @Nullable SuppressionReason reason;

    private LocalDate evaluatedOn;
    private Instant decidedAt;
    private BigDecimal openBalance;
    private long invoiceVersion;
    private @Nullable UUID messageId;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Reminder() {}

    // Hibernate fills the tenant
    @SuppressWarnings("NullAway.Init")
    private Reminder(Invoice invoice, Level level, LocalDate evaluatedOn, Instant decidedAt) {
        this.id = idOf(invoice.id(), level.number());
        this.invoiceId = invoice.id();
        this.level = level.number();
        this.levelCode = level.code();
        this.payerId = invoice.payerId();
        this.state = ReminderState.PLANNED;
        this.evaluatedOn = evaluatedOn;
        this.decidedAt = decidedAt;
        this.openBalance = invoice.openBalance();
        this.invoiceVersion = invoice.version();
    }

    static Reminder planned(Invoice invoice, Level level, LocalDate evaluatedOn, Instant decidedAt) {
        return new Reminder(invoice, level, evaluatedOn, decidedAt);
    }

    static UUID idOf(UUID invoiceId, int level) {
        return UUID.nameUUIDFromBytes(
                "reminder/%s/%d".formatted(invoiceId, level).getBytes(UTF_8));
    }

    /** @throws IllegalStateException when it is on its way or gone */
    public void suppress(SuppressionReason why) {
        require(state == ReminderState.PLANNED || state == ReminderState.SENDING, "suppressed");
        state = ReminderState.SUPPRESSED;
        reason = why;
    }

    /** Its message is about to be handed over; what is owed is what the message will say. */
    public void sending(UUID message, Invoice invoice) {
        require(state == ReminderState.PLANNED, "sent");
        state = ReminderState.SENDING;
        messageId = message;
        openBalance = invoice.openBalance();
        invoiceVersion = invoice.version();
    }

    public void sent() {
        require(state == ReminderState.SENDING || state == ReminderState.UNKNOWN, "sent");
        state = ReminderState.SENT;
    }

    /** The mail server certainly did not take it. */
    public void notSent() {
        require(state == ReminderState.SENDING || state == ReminderState.UNKNOWN, "planned again");
        state = ReminderState.PLANNED;
        messageId = null;
    }

    public void lostSight() {
        require(state == ReminderState.SENDING, "lost");
        state = ReminderState.UNKNOWN;
    }

    private void require(boolean allowed, String verb) {
        if (!allowed) {
            throw new IllegalStateException("reminder %s is %s and cannot be %s".formatted(id, state, verb));
        }
    }

    public UUID id() {
        return id;
    }

    public UUID invoiceId() {
        return invoiceId;
    }

    public int level() {
        return level;
    }

    public String levelCode() {
        return levelCode;
    }

    public UUID payerId() {
        return payerId;
    }

    public ReminderState state() {
        return state;
    }

    public Optional<SuppressionReason> reason() {
        return Optional.ofNullable(reason);
    }

    public LocalDate evaluatedOn() {
        return evaluatedOn;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public BigDecimal openBalance() {
        return openBalance;
    }

    public long invoiceVersion() {
        return invoiceVersion;
    }

    public Optional<UUID> messageId() {
        return Optional.ofNullable(messageId);
    }
}
