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

/** Puts together what fell due for a station and a buyer, and shows it to the station. In the caller's transaction. */
@ApplicationScoped
class MakePreInvoice {

    /** References count through the network, so that a station can quote one without saying whose it is. */
    private static final UUID NETWORK = new UUID(0, 0);

    private final CollectedCharges charges;
    private final Agreements agreements;
    private final PreInvoices preInvoices;
    private final PreInvoiceEntries entries;
    private final Deductions deductions;
    private final PreInvoiceWork work;
    private final ReviewPreInvoices review;
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
            Deductions deductions,
            PreInvoiceWork work,
            ReviewPreInvoices review,
            NumberSeries numbers,
            BusinessCalendar calendar,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.charges = charges;
        this.agreements = agreements;
        this.preInvoices = preInvoices;
        this.entries = entries;
        this.deductions = deductions;
        this.work = work;
        this.review = review;
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
        review.planForAgreement(agreement.id());
    }

    private static LocalDate serviceEnd(Collected charge) {
        return charge.draft().parts().getFirst().subject().serviceTo();
    }

    private static String reportNumber(Collected charge) {
        return Objects.requireNonNullElse(
                charge.draft().parts().getFirst().subject().reportNumber(), "");
    }

    private void make(Agreement agreement, List<Collected> collected, LocalDate lastDay, String tenant) {
        var charged = draft(agreement, collected);
        var deducted = agreement.mode() == BillingMode.SELF_BILLED
                ? deductions.offered(agreement, charged)
                : List.<Deduction.Share>of();
        var draft = DeductedDraft.of(charged, deducted);
        var id = ids.next();
        var today = calendar.today(draft.zone());
        var preInvoice = new PreInvoice(agreement, content(id, draft, today), days(agreement, draft, lastDay, today));
        preInvoices.persistAndFlush(preInvoice);
        var listed = new ArrayList<PreInvoiceEntry>();
        collected.forEach(charge -> listed.add(new PreInvoiceEntry(ids.next(), id, listed.size() + 1, charge)));
        entries.persist(listed);
        deductions.list(id, deducted);
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

    /** Working days of the station's country: until silence is consent, or until its own invoice is late. */
    private PreInvoiceDays days(Agreement agreement, Draft draft, LocalDate lastDay, LocalDate today) {
        var country = Objects.requireNonNull(draft.seller().state()).country();
        var last = WorkingDays.in(country).after(today, agreement.answerDays());
        var isSelfBilled = agreement.mode() == BillingMode.SELF_BILLED;
        return new PreInvoiceDays(
                lastDay.withDayOfMonth(1),
                lastDay,
                clock.instant(),
                isSelfBilled ? last : null,
                isSelfBilled ? null : last);
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
