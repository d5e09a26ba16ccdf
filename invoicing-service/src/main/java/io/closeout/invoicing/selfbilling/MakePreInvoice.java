package io.closeout.invoicing.selfbilling;

import static java.util.Comparator.comparing;

import io.closeout.events.invoice.InvoiceKind;
import io.closeout.invoicing.issuing.CollectedCharges;
import io.closeout.invoicing.issuing.CollectedCharges.Collected;
import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.issuing.Draft;
import io.closeout.invoicing.issuing.Route;
import io.closeout.invoicing.numbering.DocumentNumber;
import io.closeout.invoicing.numbering.NumberSeries;
import io.closeout.invoicing.numbering.Series;
import io.closeout.kit.outbox.Outbox;
import io.closeout.kit.time.BusinessCalendar;
import io.closeout.kit.time.Ids;
import io.closeout.kit.time.WorkingDays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts together what fell due for a station and a buyer, and shows it to the station. In the caller's transaction. */
@ApplicationScoped
class MakePreInvoice {

    /** References count through the network, so that a station can quote one without saying whose it is. */
    private static final UUID NETWORK = new UUID(0, 0);

    private final CollectedCharges charges;
    private final Agreements agreements;
    private final PreInvoices preInvoices;
    private final PreInvoiceEntries entries;
    private final PreInvoiceWork work;
    private final NumberSeries numbers;
    private final BusinessCalendar calendar;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    MakePreInvoice(
            CollectedCharges charges,
            Agreements agreements,
            PreInvoices preInvoices,
            PreInvoiceEntries entries,
            PreInvoiceWork work,
            NumberSeries numbers,
            BusinessCalendar calendar,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.charges = charges;
        this.agreements = agreements;
        this.preInvoices = preInvoices;
        this.entries = entries;
        this.work = work;
        this.numbers = numbers;
        this.calendar = calendar;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    void run(PreInvoiceWork.Work due) {
        var run = RunKey.read(due.key());
        var agreement = agreements.findById(PreInvoiceKey.read(run.groupKey()).agreementId());
        var group = new CollectedCharges.Group(Route.Queue.PRE_INVOICE, due.sellerId(), due.buyerId(), run.groupKey());
        var collected = charges.lock(group, run.dueOn()).stream()
                .sorted(comparing(MakePreInvoice::serviceEnd).thenComparing(MakePreInvoice::reportNumber))
                .toList();
        if (!collected.isEmpty()) {
            make(agreement, collected, run.dueOn(), due.tenantId());
        }
    }

    private static LocalDate serviceEnd(Collected charge) {
        return charge.draft().parts().getFirst().subject().serviceTo();
    }

    private static String reportNumber(Collected charge) {
        return Objects.requireNonNullElse(
                charge.draft().parts().getFirst().subject().reportNumber(), "");
    }

    private void make(Agreement agreement, List<Collected> collected, LocalDate lastDay, String tenant) {
        var draft = draft(agreement, collected);
        var id = ids.next();
        var today = calendar.today(draft.zone());
        var preInvoice = new PreInvoice(
                agreement,
                content(id, draft, today),
                new PreInvoice.Calendar(
                        lastDay.withDayOfMonth(1), lastDay, clock.instant(), answerBy(agreement, draft, today)));
        preInvoices.persistAndFlush(preInvoice);
        var listed = new ArrayList<PreInvoiceEntry>();
        collected.forEach(charge -> listed.add(new PreInvoiceEntry(ids.next(), id, listed.size() + 1, charge)));
        entries.persist(listed);
        collected.forEach(charge -> charges.postpone(
                charge, new Route.Collect(Route.Queue.PRE_INVOICE, PreInvoiceKey.listedOn(id), lastDay)));
        planAnswer(preInvoice, tenant);
        outbox.add(id, PreInvoiceEvents.issued(preInvoice, listed));
    }

    private static Draft draft(Agreement agreement, List<Collected> collected) {
        var form = agreement.mode() == BillingMode.SELF_BILLED
                ? new Draft.Form(InvoiceKind.SELF_BILLED, "389", agreement.buyerId(), agreement.seriesPrefix(), null)
                : new Draft.Form(InvoiceKind.RECEIVED, "380", agreement.buyerId(), "R", null);
        return MergedDraft.of(collected.stream().map(Collected::draft).toList(), form, null);
    }

    /** Its series is locked from here on. */
    private DocumentContent content(UUID id, Draft draft, LocalDate today) {
        var series = new Series(NETWORK, "P" + today.getYear());
        var wish = new TreeMap<Series, NumberSeries.Wish>();
        wish.put(series, new NumberSeries.Wish(1, today));
        var taken = Objects.requireNonNull(numbers.take(wish).get(series)).next();
        // The date of the series is the network's; what is shown is the day of the station.
        return charges.shown(id, draft, new DocumentNumber(series, taken.sequence(), today));
    }

    private static @Nullable LocalDate answerBy(Agreement agreement, Draft draft, LocalDate today) {
        var country = Objects.requireNonNull(draft.seller().state()).country();
        return agreement.mode() == BillingMode.SELF_BILLED
                ? WorkingDays.in(country).after(today, agreement.answerDays())
                : null;
    }

    private void planAnswer(PreInvoice preInvoice, String tenant) {
        var answerBy = preInvoice.answerBy();
        if (answerBy != null) {
            var one = new PreInvoiceWork.Work(
                    tenant,
                    PreInvoiceWork.Kind.ANSWER,
                    preInvoice.sellerId(),
                    preInvoice.buyerId(),
                    preInvoice.id().toString());
            work.plan(
                    one,
                    answerBy.plusDays(1)
                            .atStartOfDay(ZoneId.of(preInvoice.zone()))
                            .toInstant());
        }
    }
}
