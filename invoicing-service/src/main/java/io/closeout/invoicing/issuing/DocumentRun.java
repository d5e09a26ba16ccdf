package io.closeout.invoicing.issuing;

import io.closeout.invoicing.money.Money;
import io.closeout.invoicing.numbering.NumberBlock;
import io.closeout.invoicing.numbering.NumberSeries;
import io.closeout.invoicing.numbering.Series;
import io.closeout.invoicing.rendition.RenderingQueue;
import io.closeout.kit.outbox.Outbox;
import io.closeout.kit.time.BusinessCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Numbers and writes the documents of a transaction, all at once and last: the counters stay locked from here on. */
@ApplicationScoped
class DocumentRun {

    /** @param id known before, where the document was announced as blocked */
    record Wanted(UUID id, Draft draft) {}

    private final Invoices invoices;
    private final CreditNotes creditNotes;
    private final NumberSeries numbers;
    private final BusinessCalendar calendar;
    private final Clock clock;
    private final Outbox outbox;
    private final RenderingQueue renderings;
    private final CaseBalances balances;
    private final BilledCases billed;
    private final SearchIndex search;

    DocumentRun(
            Invoices invoices,
            CreditNotes creditNotes,
            NumberSeries numbers,
            BusinessCalendar calendar,
            Clock clock,
            Outbox outbox,
            RenderingQueue renderings,
            CaseBalances balances,
            BilledCases billed,
            SearchIndex search) {
        this.invoices = invoices;
        this.creditNotes = creditNotes;
        this.numbers = numbers;
        this.calendar = calendar;
        this.clock = clock;
        this.outbox = outbox;
        this.renderings = renderings;
        this.balances = balances;
        this.billed = billed;
        this.search = search;
    }

    /** Credit notes first, so that what replaces an invoice comes after its correction. */
    void write(List<PlannedCredit> credits, List<Wanted> wanted) {
        var days = new HashMap<ZoneId, LocalDate>();
        var wishes = new TreeMap<Series, NumberSeries.Wish>();
        credits.forEach(credit -> wish(wishes, credit.series(year(days, credit.zone())), today(days, credit.zone())));
        wanted.forEach(one ->
                wish(wishes, series(days, one.draft()), today(days, one.draft().zone())));
        var blocks = numbers.take(wishes);
        var found = new SearchIndex.Entries();
        for (var credit : credits) {
            var note = credit(credit, block(blocks, credit.series(year(days, credit.zone()))));
            found.add(note.id(), SearchTerms.of(note));
            found.add(credit.invoice().id(), SearchTerms.of(note.numbering().number()));
        }
        for (var one : wanted) {
            found.add(one.id(), SearchTerms.of(issue(one, block(blocks, series(days, one.draft())))));
        }
        renderings.add(Stream.concat(
                        credits.stream()
                                .map(credit -> new RenderingQueue.Wanted(
                                        credit.id(), credit.invoice().id())),
                        wanted.stream().map(one -> new RenderingQueue.Wanted(one.id(), one.id())))
                .toList());
        search.keep(found);
    }

    private Series series(Map<ZoneId, LocalDate> days, Draft draft) {
        return draft.form().series(year(days, draft.zone()));
    }

    private int year(Map<ZoneId, LocalDate> days, ZoneId zone) {
        return today(days, zone).getYear();
    }

    private LocalDate today(Map<ZoneId, LocalDate> days, ZoneId zone) {
        return days.computeIfAbsent(zone, calendar::today);
    }

    private static void wish(SortedMap<Series, NumberSeries.Wish> wishes, Series series, LocalDate today) {
        wishes.merge(
                series,
                new NumberSeries.Wish(1, today),
                (so, far) -> new NumberSeries.Wish(so.count() + 1, today.isAfter(so.today()) ? today : so.today()));
    }

    private static NumberBlock block(Map<Series, NumberBlock> blocks, Series series) {
        var block = blocks.get(series);
        if (block == null) {
            throw new IllegalStateException("no numbers were taken of " + series);
        }
        return block;
    }

    private DocumentContent issue(Wanted wanted, NumberBlock block) {
        var document = Documents.invoice(wanted.id(), wanted.draft(), block.next());
        var invoice = new Invoice(document, clock.instant());
        invoices.persist(invoice);
        billed.keep(document);
        outbox.add(
                invoice.id(),
                InvoiceEvents.issued(document, invoice),
                wanted.draft().firstCase());
        return document;
    }

    private DocumentContent credit(PlannedCredit credit, NumberBlock block) {
        var invoice = credit.invoice();
        var document = credit.document(block.next());
        var before = invoice.caseCount() > 1 ? balances.notesOf(invoice) : List.<DocumentContent>of();
        var wasOpen = !invoice.isSettled();
        var amount = new Money(document.totals().gross(), invoice.currency());
        var surplus = invoice.credit(amount, credit.note().cancels(), document.issueDate());
        creditNotes.persist(new CreditNote(document, surplus, clock.instant()));
        outbox.add(
                invoice.id(),
                CreditEvents.issued(document, invoice, surplus, balances.credited(credit, document, before)),
                document.lines().getFirst().caseId());
        if (wasOpen && invoice.isSettled()) {
            outbox.add(
                    invoice.id(),
                    BalanceEvents.settled(invoice, balances.settled(invoice)),
                    document.lines().getFirst().caseId());
        }
        return document;
    }
}
