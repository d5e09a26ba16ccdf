package io.closeout.reminder.dunning;

import io.closeout.kit.tenancy.Tenants;
import io.closeout.reminder.contacts.Parties;
import io.closeout.reminder.contacts.Party;
import io.closeout.reminder.dunning.DueLevels.Due;
import io.closeout.reminder.inputs.ParkedInputs;
import io.closeout.reminder.inputs.Reading;
import io.closeout.reminder.ledger.Invoice;
import io.closeout.reminder.ledger.Invoices;
import io.closeout.reminder.ledger.Payments;
import io.closeout.reminder.ledger.Payments.PendingMoney;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gathers with a few statements what the decisions of one transaction need, and takes them. */
@ApplicationScoped
class DecisionBatch {

    private final Invoices invoices;
    private final Payments payments;
    private final Parties parties;
    private final ParkedInputs parked;
    private final Climbs climbs;
    private final Tenants tenants;
    private final CarryOut carryOut;

    DecisionBatch(
            Invoices invoices,
            Payments payments,
            Parties parties,
            ParkedInputs parked,
            Climbs climbs,
            Tenants tenants,
            CarryOut carryOut) {
        this.invoices = invoices;
        this.payments = payments;
        this.parties = parties;
        this.parked = parked;
        this.climbs = climbs;
        this.tenants = tenants;
        this.carryOut = carryOut;
    }

    /** What the invoices of a batch share. */
    private record Surroundings(
            Map<UUID, Party> parties,
            Map<UUID, PendingMoney> pending,
            Set<UUID> parkedInvoices,
            boolean paymentParked) {}

    void decide(List<Due> due, Instant now, Reading inputs) {
        var ids = due.stream().map(Due::invoiceId).distinct().sorted().toList();
        Map<UUID, Invoice> byId =
                invoices.ofIds(ids).stream().collect(Collectors.toMap(Invoice::id, Function.identity()));
        var around = surroundings(byId);
        var outcome = carryOut.begin(ids, now, inputs);
        for (var one : due) {
            var invoice = byId.get(one.invoiceId());
            if (invoice == null) {
                throw new IllegalStateException(
                        "level %d of an unknown invoice %s".formatted(one.level(), one.invoiceId()));
            }
            outcome.take(judged(one, invoice, around, now));
        }
        outcome.write(tenants.current());
    }

    private Surroundings surroundings(Map<UUID, Invoice> byId) {
        return new Surroundings(
                parties.ofIds(
                        byId.values().stream().map(Invoice::payerId).distinct().toList()),
                payments.pendingFor(byId.values()),
                parked.ofInvoices(byId.keySet()),
                parked.anyPaymentOf(tenants.current()));
    }

    private Judged judged(Due due, Invoice invoice, Surroundings around, Instant now) {
        var climb = climbs.of(invoice, around.parties().get(invoice.payerId()));
        var pending = around.pending().getOrDefault(invoice.id(), PendingMoney.NONE);
        var circumstances = new Circumstances(
                LocalDate.ofInstant(now, invoice.zone()),
                !around.paymentParked() && !around.parkedInvoices().contains(invoice.id()),
                pending.mayCover(invoice.undisputed()));
        var level = climb.ladder().level(due.level()).orElseThrow();
        var decision = new DecideReminder(climb).about(OpenInvoice.of(invoice), level, circumstances);
        return new Judged(due, invoice, climb, level, circumstances.today(), decision);
    }
}
