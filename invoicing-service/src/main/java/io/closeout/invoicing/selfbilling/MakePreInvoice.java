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
import io.closeout.invoicing.selfbilling.PreInvoiceWork.Kind;
import io.closeout.invoicing.selfbilling.PreInvoiceWork.Work;
import io.closeout.kit.due.DueRows;
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
import java.util.function.ToLongFunction;

/** Puts together what fell due for a station and a buyer, and shows it to the station. In the caller's transaction. */
@ApplicationScoped
class MakePreInvoice {

    /** References count through the network, so that a station can quote one without saying whose it is. */
    private static final UUID NETWORK = new UUID(0, 0);

    /** As many as a policy allows at first: what is billed by it has to fit into an event (1 MiB), and to be checked. */
    private static final int MOST_LINES = 1_000;

    private final CollectedCharges charges;
    private final Agreements agreements;
    private final PreInvoices preInvoices;
    private final PreInvoiceEntries entries;
    private final Deductions deductions;
    private final DueRows<Work> work;
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
            DueRows<Work> work,
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

    void run(Work due) {
        var run = RunKey.read(due.key());
        var agreement = agreements.findById(PreInvoiceKey.read(run.groupKey()).agreementId());
        var group = new CollectedCharges.Group(Route.Queue.PRE_INVOICE, due.sellerId(), due.buyerId(), run.groupKey());
        var collected = charges.lock(group, run.dueOn()).stream()
                .sorted(comparing(MakePreInvoice::serviceEnd).thenComparing(MakePreInvoice::reportNumber))
                .toList();
        cut(collected, charge -> charge.draft().lines().count())
                .forEach(together -> make(agreement, together, run.dueOn()));
        review.planForAgreement(agreement.id());
    }

    /** A month of more lines than a document takes makes several; what one charge bills stays together. */
    static <T> List<List<T>> cut(List<T> charges, ToLongFunction<T> linesOf) {
        var parts = new ArrayList<List<T>>();
        var room = 0L;
        for (var charge : charges) {
            var lines = linesOf.applyAsLong(charge);
            if (parts.isEmpty() || lines > room) {
                parts.add(new ArrayList<>());
                room = MOST_LINES;
            }
            parts.getLast().add(charge);
            room -= lines;
        }
        return parts;
    }

    private static LocalDate serviceEnd(Collected charge) {
        return charge.draft().parts().getFirst().subject().serviceTo();
    }

    private static String reportNumber(Collected charge) {
        return Objects.requireNonNullElse(
                charge.draft().parts().getFirst().subject().reportNumber(), "");
    }

    private void make(Agreement agreement, List<Collected> collected, LocalDate lastDay) {
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
        planAnswer(preInvoice);
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

    private void planAnswer(PreInvoice preInvoice) {
        var answerBy = preInvoice.answerBy();
        if (answerBy != null) {
            var one = new Work(
                    Kind.ANSWER,
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
