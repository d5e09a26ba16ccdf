package io.closeout.invoicing.payment;

import io.closeout.invoicing.issuing.BalanceEvents;
import io.closeout.invoicing.issuing.CaseBalances;
import io.closeout.invoicing.issuing.Invoice;
import io.closeout.invoicing.issuing.Invoices;
import io.closeout.invoicing.issuing.PaymentReference;
import io.closeout.invoicing.money.Money;
import io.closeout.invoicing.party.Parties;
import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.outbox.Outbox;
import io.closeout.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes money down and puts it on invoices: where it was told to, or on the invoice whose reference it quotes. All
 * invoices are locked together in one order, after the payment, so that two payments on the same invoices wait for
 * each other and never crosswise.
 */
@ApplicationScoped
class RecordPayment {

    private final Payments payments;
    private final Allocations allocations;
    private final Invoices invoices;
    private final Parties parties;
    private final CaseBalances balances;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentActor actor;
    private final Ids ids;
    private final Clock clock;

    RecordPayment(
            Payments payments,
            Allocations allocations,
            Invoices invoices,
            Parties parties,
            CaseBalances balances,
            Outbox outbox,
            Audit audit,
            CurrentActor actor,
            Ids ids,
            Clock clock) {
        this.payments = payments;
        this.allocations = allocations;
        this.invoices = invoices;
        this.parties = parties;
        this.balances = balances;
        this.outbox = outbox;
        this.audit = audit;
        this.actor = actor;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param told where to put it, by invoice; empty to follow its reference */
    @Transactional
    Payment received(Payment.Received received, SortedMap<UUID, Money> told) {
        refuseIfBooked(received);
        var recorded = new Payment.Recorded(clock.instant(), actor.actor(), zoneOf(received.receiverId()));
        var payment = new Payment(ids.next(), received, recorded);
        payments.persist(payment);
        var meant = told.isEmpty() ? ofReference(received) : locked(told);
        var caseId = meant.isEmpty() ? payment.id() : meant.getFirst().caseId();
        outbox.add(payment.id(), PaymentEvents.received(payment, meant), caseId);
        for (var invoice : meant) {
            if (told.isEmpty()) {
                follow(payment, invoice);
            } else {
                put(payment, invoice, wanted(told, invoice.id()));
            }
        }
        audit.record("payment.record", "payment:" + payment.id(), null, PaymentView.of(payment, List.of()), null);
        return payment;
    }

    /** Puts some of what is left of a payment on an invoice. */
    @Transactional
    Payment allocate(UUID paymentId, UUID invoiceId, Money amount) {
        var payment = payments.lock(paymentId).orElseThrow(ProblemException::notFound);
        var invoice = invoices.lock(List.of(invoiceId)).stream().findFirst().orElseThrow(RecordPayment::unknown);
        put(payment, invoice, amount);
        audit.record("payment.allocate", "payment:" + paymentId, null, List.of(invoiceId, amount.amount()), null);
        return payment;
    }

    private void refuseIfBooked(Payment.Received received) {
        var externalId = received.externalId();
        if (externalId != null && payments.isBooked(received.receiverId(), externalId)) {
            throw ProblemException.conflict(
                    "booked-before", "This payment was booked before", "The bank's id is known already.");
        }
    }

    private List<Invoice> ofReference(Payment.Received received) {
        var reference = received.reference();
        if (reference == null) {
            return List.of();
        }
        return invoices.ofReference(received.receiverId(), PaymentReference.normalised(reference))
                .map(invoice -> invoices.lock(List.of(invoice.id())))
                .orElse(List.of());
    }

    private List<Invoice> locked(SortedMap<UUID, Money> told) {
        var found = invoices.lock(told.keySet()).stream().collect(Collectors.toMap(Invoice::id, Function.identity()));
        return told.keySet().stream()
                .map(id -> Optional.ofNullable(found.get(id)).orElseThrow(RecordPayment::unknown))
                .toList();
    }

    /** As much as fits; in another currency, nothing does. */
    private void follow(Payment payment, Invoice invoice) {
        if (payment.currency().equals(invoice.currency())) {
            var fitting = payment.unallocated().min(invoice.openBalance());
            if (fitting.isPositive()) {
                put(payment, invoice, fitting);
            }
        }
    }

    private void put(Payment payment, Invoice invoice, Money amount) {
        if (!invoice.sellerId().equals(payment.receiverId())) {
            throw new AllocationRefusedException("Invoice %s is owed to somebody else.".formatted(invoice.number()));
        }
        if (!payment.currency().equals(invoice.currency())) {
            throw new AllocationRefusedException("Invoice %s is in %s, the payment in %s."
                    .formatted(invoice.number(), invoice.currency(), payment.currency()));
        }
        payment.spend(amount);
        invoice.allocate(amount, payment.valueDate());
        var allocation = new Allocation(ids.next(), payment, invoice.id(), amount, clock.instant());
        allocations.persist(allocation);
        var paid = new PaymentEvents.Paid(amount, balances.paid(invoice, amount));
        outbox.add(invoice.id(), PaymentEvents.allocated(allocation.id(), payment, invoice, paid), invoice.caseId());
        if (invoice.isSettled()) {
            outbox.add(invoice.id(), BalanceEvents.settled(invoice, balances.settled(invoice)), invoice.caseId());
        }
    }

    private String zoneOf(UUID receiverId) {
        var receiver = parties.find(List.of(receiverId)).get(receiverId);
        if (receiver == null || receiver.state() == null) {
            throw new AllocationRefusedException("The receiver is not known.");
        }
        return receiver.state().zone();
    }

    private static Money wanted(SortedMap<UUID, Money> told, UUID invoiceId) {
        return Objects.requireNonNull(told.get(invoiceId));
    }

    private static AllocationRefusedException unknown() {
        return new AllocationRefusedException("There is no such invoice.");
    }
}
