package io.closeout.invoicing.issuing;

import io.closeout.events.verification.ChargePurpose;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * What one payer owes for one purpose of one case. There is one row per case, payer and purpose and at most one live
 * invoice in it, which is the guarantee that nothing is billed twice.
 */
@Entity
public class InvoiceSlot {

    /** What became of the charge. */
    enum State {
        BLOCKED, // Something is missing; it is issued when that has come.
        WAITING, // Complete; it is billed together with others on a day to come.
        HELD, // Somebody holds it until they release it.
        ISSUED,
        NOT_BILLED, // Nothing to bill: internal work, or nothing left to pay.
        CLOSED, // Taken back before it was issued.
        CREDITED // Issued and credited as a whole.
    }

    @Id
    private UUID id;

    @Version
    private long version;

    @TenantId
    private String tenantId;

    private UUID caseId;
    private UUID payerId;
    private UUID sellerId;
    private @Nullable String reportNumber; // Null on a row from before it was kept.
    private int reportVersion;
    private UUID verificationId;

    @Enumerated(EnumType.STRING)
    private ChargePurpose purpose;

    /** Says the same as long as it bills the same. */
    private String fingerprint = "";

    @Enumerated(EnumType.STRING)
    private State state = State.CLOSED;

    @Enumerated(EnumType.STRING)
    private Route.@Nullable Queue queue;

    private @Nullable String groupKey;
    private @Nullable LocalDate dueOn;
    private @Nullable UUID invoiceId;
    private @Nullable Instant blockedAt;
    private @Nullable String blockedReasons;
    /** While blocked or waiting: the decision, as it came. */
    private byte @Nullable [] blockedEvent;

    @Embedded
    private @Nullable Hold hold;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected InvoiceSlot() {}

    @SuppressWarnings("NullAway.Init") // Hibernate sets the tenant
    InvoiceSlot(UUID id, VerifiedCharge charge) {
        this.id = id;
        this.caseId = charge.caseId();
        this.payerId = charge.payerId();
        this.purpose = charge.purpose();
        take(charge);
    }

    /** Is this, or one that bills the very same, the decision that was acted on? */
    boolean answers(VerifiedCharge charge) {
        return fingerprint.equals(charge.fingerprint());
    }

    final void take(VerifiedCharge charge) {
        confirm(charge);
        this.sellerId = charge.sellerId();
        this.fingerprint = charge.fingerprint();
    }

    final void confirm(VerifiedCharge charge) {
        this.reportVersion = charge.reportVersion();
        this.verificationId = charge.verificationId();
    }

    void named(String report) {
        reportNumber = report;
    }

    void issued(UUID invoice) {
        become(State.ISSUED, invoice);
    }

    void notBilled() {
        become(State.NOT_BILLED, null);
    }

    void retract() {
        become(state == State.ISSUED ? State.CREDITED : State.CLOSED, null);
        fingerprint = "";
    }

    /** Its invoice was credited as a whole by hand; the decision it came from is not billed again. */
    void credited() {
        become(State.CREDITED, null);
    }

    /** @return whether the reasons are news */
    boolean block(UUID invoice, String reasons, byte[] event, Instant at) {
        var news = state != State.BLOCKED || !reasons.equals(blockedReasons);
        var since = blockedAt == null ? at : blockedAt;
        become(State.BLOCKED, invoice);
        blockedAt = since;
        blockedReasons = reasons;
        blockedEvent = event;
        return news;
    }

    void await(Route.Collect route, byte[] event) {
        become(State.WAITING, null);
        blockedEvent = event;
        queue = route.queue();
        groupKey = route.groupKey();
        dueOn = route.dueOn();
    }

    /** Not billed, whatever else is known, until it is released. A blocked one keeps the id it was announced under. */
    void hold(Hold wish) {
        var event = pendingEvent();
        become(State.HELD, announcedInvoice());
        blockedEvent = event;
        hold = wish;
    }

    /** Not held any more; what becomes of it is decided anew, at once. */
    void release() {
        hold = null;
    }

    void stayHeld(byte[] event) {
        blockedEvent = event;
    }

    private void become(State next, @Nullable UUID invoice) {
        state = next;
        invoiceId = invoice;
        queue = null;
        groupKey = null;
        dueOn = null;
        blockedAt = null;
        blockedReasons = null;
        blockedEvent = null;
        hold = null;
    }

    boolean is(State one) {
        return state == one;
    }

    @Nullable
    UUID liveInvoice() {
        return state == State.ISSUED ? invoiceId : null;
    }

    /** The id under which a blocked charge was announced. */
    @Nullable
    UUID announcedInvoice() {
        return state == State.BLOCKED || state == State.HELD ? invoiceId : null;
    }

    byte[] pendingEvent() {
        return Objects.requireNonNull(blockedEvent, "neither blocked nor waiting");
    }

    String blockedReasons() {
        return Objects.requireNonNull(blockedReasons, "not blocked");
    }

    Instant blockedAt() {
        return Objects.requireNonNull(blockedAt, "not blocked");
    }

    boolean isHeld() {
        return hold != null;
    }

    long version() {
        return version;
    }

    boolean waitsFor(Route.Queue other) {
        return queue == other;
    }

    boolean isPending() {
        return blockedEvent != null;
    }

    CollectedCharges.Standing standing() {
        return new CollectedCharges.Standing(state.name(), groupKey, fingerprint);
    }

    public String fingerprint() {
        return fingerprint;
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    UUID payerId() {
        return payerId;
    }

    UUID verificationId() {
        return verificationId;
    }

    UUID sellerId() {
        return sellerId;
    }

    public ChargePurpose purpose() {
        return purpose;
    }

    int reportVersion() {
        return reportVersion;
    }
}
