package io.closeout.invoicing.matching;

import io.closeout.events.invoice.InvoiceKind;
import io.closeout.invoicing.issuing.Draft;
import io.closeout.invoicing.issuing.Invoices;
import io.closeout.invoicing.issuing.Reason;
import io.closeout.invoicing.issuing.StationNumbers;
import io.closeout.invoicing.selfbilling.Agreements;
import io.closeout.invoicing.selfbilling.ListedCharges;
import io.closeout.invoicing.selfbilling.ListedCharges.Listed;
import io.closeout.invoicing.selfbilling.PreInvoice;
import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.outbox.Outbox;
import io.closeout.kit.time.BusinessCalendar;
import io.closeout.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Judges a station's own invoice: what agrees enters the books under the station's number, the rest is refused. */
@ApplicationScoped
class TakeStationInvoice {

    private final QuotedPreInvoice quoted;
    private final StationInvoices received;
    private final StationFiles files;
    private final StationNumbers numbers;
    private final ListedCharges listed;
    private final Agreements agreements;
    private final Invoices invoices;
    private final BusinessCalendar calendar;
    private final CurrentActor actor;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;

    TakeStationInvoice(
            QuotedPreInvoice quoted,
            StationInvoices received,
            StationFiles files,
            StationNumbers numbers,
            ListedCharges listed,
            Agreements agreements,
            Invoices invoices,
            BusinessCalendar calendar,
            CurrentActor actor,
            Outbox outbox,
            Audit audit,
            Clock clock,
            Ids ids) {
        this.quoted = quoted;
        this.received = received;
        this.files = files;
        this.numbers = numbers;
        this.listed = listed;
        this.agreements = agreements;
        this.invoices = invoices;
        this.calendar = calendar;
        this.actor = actor;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * The same file again gets the same answer, as long as nothing else is to be said about it.
     *
     * @param said what {@link ReadInvoice} found in the upload
     * @param named the pre-invoice, where it is not the file that names it
     */
    @Transactional
    StationInvoice take(Upload upload, SaidInvoice said, @Nullable String named) {
        var preInvoice = quoted.lock(said, named);
        numbers.lock(preInvoice.sellerId());
        var before = received.ofBytes(preInvoice.id(), upload.sha256());
        if (before.isPresent() && before.get().isMatched()) {
            return before.get();
        }
        requireOpen(preInvoice);
        var charges = listed.lock(preInvoice);
        if (charges.isEmpty()) {
            throw answered();
        }
        var draft = listed.draft(preInvoice, charges, form(preInvoice, said));
        var judged = judge(preInvoice, said, draft);
        if (before.isPresent() && before.get().paper().foundTheSame(judged)) {
            return before.get();
        }
        files.store(upload);
        var receipt = new ReceivedPaper.Receipt(upload.sha256(), clock.instant(), actor.actor());
        var paper = new ReceivedPaper(judged, receipt);
        return judged.agrees()
                ? book(preInvoice, judged, paper, new Claim(draft, charges))
                : refuse(preInvoice, judged, paper);
    }

    private record Claim(Draft draft, List<Listed> charges) {}

    private static void requireOpen(PreInvoice preInvoice) {
        if (preInvoice.isSelfBilled()) {
            throw ProblemException.unprocessable(
                    "pre-invoice-self-billed",
                    "This pre-invoice is billed by the buyer.",
                    "The two agreed that the buyer makes the invoice; do not send one of your own.");
        }
        if (!preInvoice.isOpen()) {
            throw answered();
        }
    }

    private static ProblemException answered() {
        return ProblemException.conflict(
                "pre-invoice-answered",
                "This pre-invoice was answered already.",
                "It was invoiced, or nothing of it is left.");
    }

    /** In the buyer's register of received invoices; what is printed is the station's number. */
    private static Draft.Form form(PreInvoice preInvoice, SaidInvoice said) {
        var reference = said.paymentReference() == null ? said.number() : said.paymentReference();
        return new Draft.Form(InvoiceKind.RECEIVED, "380", preInvoice.buyerId(), "R", said.number(), reference);
    }

    private Judged judge(PreInvoice preInvoice, SaidInvoice said, Draft draft) {
        var today = calendar.today(ZoneId.of(preInvoice.zone()));
        var expected = listed.shown(preInvoice, draft, today);
        var tolerance = agreements.findById(preInvoice.agreementId()).tolerance();
        var findings = new ArrayList<Reason>(Comparison.findings(said, expected, tolerance, today));
        if (said.references().stream().anyMatch(text -> QuotedPreInvoice.isOther(text, preInvoice.reference()))) {
            findings.add(Comparison.finding("reference-other", "approved", preInvoice.reference()));
        }
        if (isUsed(preInvoice.sellerId(), said.number())) {
            findings.add(Comparison.finding("number-used"));
        }
        return new Judged(said, expected, findings);
    }

    /** Also by an invoice that we made for the station: its numbers are its own (art. 226 (2)). */
    private boolean isUsed(UUID sellerId, String number) {
        return invoices.count("sellerId = ?1 and upper(number) = ?2", sellerId, number.toUpperCase(Locale.ROOT)) > 0;
    }

    private StationInvoice book(PreInvoice preInvoice, Judged judged, ReceivedPaper paper, Claim claim) {
        var due = judged.said().dueDate() == null
                ? judged.said().issueDate().plusDays(claim.draft().terms().netDays())
                : judged.said().dueDate();
        var invoiceId = listed.issue(listed.due(claim.draft(), due), claim.charges());
        preInvoice.billed(invoiceId);
        var matched = new StationInvoice(ids.next(), preInvoice, paper, invoiceId);
        received.persist(matched);
        audit.record("station-invoice.match", "pre-invoice:" + preInvoice.id(), null, matched.id(), null);
        return matched;
    }

    private StationInvoice refuse(PreInvoice preInvoice, Judged judged, ReceivedPaper paper) {
        var refused = new StationInvoice(ids.next(), preInvoice, paper, null);
        received.persist(refused);
        outbox.add(preInvoice.id(), MatchingEvents.refused(preInvoice, judged));
        audit.record("station-invoice.refuse", "pre-invoice:" + preInvoice.id(), null, judged.findings(), null);
        return refused;
    }
}
