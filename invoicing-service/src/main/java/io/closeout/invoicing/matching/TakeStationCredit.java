package io.closeout.invoicing.matching;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.closeout.invoicing.issuing.Invoice;
import io.closeout.invoicing.issuing.Reason;
import io.closeout.invoicing.issuing.ReceivedCredits;
import io.closeout.invoicing.issuing.ReceivedCredits.Meaning;
import io.closeout.invoicing.issuing.StationNumbers;
import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.time.BusinessCalendar;
import io.closeout.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Judges a station's credit note on its own invoice: what answers what it was asked for, or takes what is left at the
 * most, enters the books under the station's number; the rest is refused.
 */
@ApplicationScoped
class TakeStationCredit {

    private final CorrectedInvoice corrected;
    private final StationInvoices accepted;
    private final StationCredits received;
    private final StationFiles files;
    private final ReceivedCredits credits;
    private final StationNumbers numbers;
    private final BusinessCalendar calendar;
    private final CurrentActor actor;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;

    TakeStationCredit(
            CorrectedInvoice corrected,
            StationInvoices accepted,
            StationCredits received,
            StationFiles files,
            ReceivedCredits credits,
            StationNumbers numbers,
            BusinessCalendar calendar,
            CurrentActor actor,
            Audit audit,
            Clock clock,
            Ids ids) {
        this.corrected = corrected;
        this.accepted = accepted;
        this.received = received;
        this.files = files;
        this.credits = credits;
        this.numbers = numbers;
        this.calendar = calendar;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * The same file again, or the same credit note in another file, gets the same answer, as long as nothing else is to
     * be said about it.
     *
     * @param said what {@link ReadInvoice} found in the upload
     */
    @Transactional
    StationCredit take(Upload upload, SaidInvoice said) {
        var found = corrected.of(said);
        numbers.lock(found.sellerId());
        var invoice = credits.lock(found.id());
        var before = received.ofBytes(invoice.id(), upload.sha256())
                .or(() -> received.booked(invoice.id(), said.number())
                        .filter(one -> one.said().equals(said)));
        if (before.isPresent() && before.get().isMatched()) {
            return before.get();
        }
        var meanings = credits.meanings(invoice, wording(invoice, said));
        if (meanings.isEmpty()) {
            throw ProblemException.unprocessable(
                    "credit-nothing-left", "Nothing of this invoice is left.", "Earlier credit notes took all of it.");
        }
        var best = best(invoice, said, meanings);
        if (before.isPresent() && before.get().paper().foundTheSame(best.judged())) {
            return before.get();
        }
        files.store(upload);
        var receipt = new ReceivedPaper.Receipt(upload.sha256(), clock.instant(), actor.actor());
        return keep(invoice, best, new ReceivedPaper(best.judged(), receipt));
    }

    private record Tried(Meaning meaning, Judged judged) {}

    /** The first that agrees; where none does, what was expected most. */
    private Tried best(Invoice invoice, SaidInvoice said, List<Meaning> meanings) {
        var today = calendar.today(ZoneId.of(invoice.zone()));
        var invoiced = accepted.booked(invoice.id())
                .map(StationInvoice::issueDate)
                .orElseGet(() -> invoice.document().issueDate());
        var used = numbers.isCreditNote(invoice.sellerId(), said.number());
        var tried = meanings.stream()
                .map(one -> new Tried(one, judge(said, one, new Days(invoiced, today), used)))
                .toList();
        return tried.stream().filter(one -> one.judged().agrees()).findFirst().orElse(tried.getFirst());
    }

    /** @param invoiced day that the station printed on its invoice */
    private record Days(LocalDate invoiced, LocalDate today) {}

    private static Judged judge(SaidInvoice said, Meaning meaning, Days days, boolean used) {
        var expected = meaning.document(days.today());
        var findings = new ArrayList<Reason>(CreditComparison.findings(said, expected, days.invoiced(), days.today()));
        if (used) {
            findings.add(Comparison.finding("credit-number-used"));
        }
        return new Judged(said, expected, findings);
    }

    private ReceivedCredits.Wording wording(Invoice invoice, SaidInvoice said) {
        Map<String, BigDecimal> taxable = said.groups().stream()
                .collect(toMap(
                        group -> Comparison.key(group.category(), group.rate()),
                        SaidInvoice.Group::taxable,
                        BigDecimal::add));
        return new ReceivedCredits.Wording(said.number(), named(invoice, said), taxable);
    }

    private Set<UUID> named(Invoice invoice, SaidInvoice said) {
        return credits.reports(invoice).entrySet().stream()
                .filter(report -> {
                    var name = LineComparison.named(report.getValue());
                    return said.lines().stream()
                                    .anyMatch(line -> name.matcher(line.text()).find())
                            || said.references().stream()
                                    .anyMatch(text -> name.matcher(text).find());
                })
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    private StationCredit keep(Invoice invoice, Tried best, ReceivedPaper paper) {
        if (!best.judged().agrees()) {
            var refused = new StationCredit(ids.next(), invoice, paper, null);
            received.persist(refused);
            audit.record(
                    "station-credit.refuse",
                    "invoice:" + invoice.id(),
                    null,
                    best.judged().findings(),
                    null);
            return refused;
        }
        var booked = new StationCredit(ids.next(), invoice, paper, credits.book(best.meaning()));
        received.persist(booked);
        return booked;
    }
}
