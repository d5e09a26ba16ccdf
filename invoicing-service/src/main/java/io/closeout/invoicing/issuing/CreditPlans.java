package io.closeout.invoicing.issuing;

import static java.util.stream.Collectors.groupingBy;

import io.closeout.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Plans credit notes under the lock of their invoices. */
@ApplicationScoped
class CreditPlans {

    private final Invoices invoices;
    private final CreditNotes notes;
    private final CreditRequests requests;
    private final Ids ids;

    CreditPlans(Invoices invoices, CreditNotes notes, CreditRequests requests, Ids ids) {
        this.requests = requests;
        this.invoices = invoices;
        this.notes = notes;
        this.ids = ids;
    }

    /** Credits what is left of charges, with one credit note for each invoice; none where nothing is left. */
    List<PlannedCredit> ofCharges(Collection<CreditWish> wishes) {
        var byInvoice = wishes.stream().collect(groupingBy(CreditWish::invoiceId));
        var locked = invoices.lock(byInvoice.keySet());
        var earlier = notes.ofInvoices(byInvoice.keySet()).stream().collect(groupingBy(CreditNote::invoiceId));
        var planned = new ArrayList<PlannedCredit>();
        for (var invoice : locked) {
            var wanted = byInvoice.getOrDefault(invoice.id(), List.of());
            var original = invoice.document();
            var left = new Creditable(original, documents(earlier.getOrDefault(invoice.id(), List.of())));
            if (CreditForm.isForeign(original)) {
                ask(invoice, wanted, left);
                continue;
            }
            var lines = left.lines(line -> wanted.stream().anyMatch(wish -> wish.isAbout(line)));
            if (!lines.isEmpty()) {
                planned.add(new PlannedCredit(
                        ids.next(),
                        invoice,
                        original,
                        left.of(lines),
                        wanted.getFirst().reasonKey()));
            }
        }
        return planned;
    }

    /** Nobody but the station corrects what it made itself. What it was asked for before counts as credited. */
    private void ask(Invoice invoice, List<CreditWish> wishes, Creditable left) {
        requests.ofInvoice(invoice.id()).stream()
                .filter(CreditRequest::isOpen)
                .map(CreditRequest::wish)
                .forEach(asked -> left.of(left.lines(asked::isAbout)));
        for (var wish : wishes) {
            var lines = left.lines(wish::isAbout);
            if (!lines.isEmpty()) {
                requests.ask(invoice, wish, left.of(lines).totals());
            }
        }
    }

    /** The credit note of a station, as it was asked for. */
    PlannedCredit received(Invoice invoice, CreditRequest request, String number) {
        var original = invoice.document();
        var left = left(invoice);
        var note = left.of(left.lines(request.wish()::isAbout));
        if (note.totals().gross().compareTo(request.gross()) != 0) {
            throw new CreditRefusedException(
                    "Register the credit notes of this invoice in the order of their requests.");
        }
        return new PlannedCredit(ids.next(), invoice, original, note, request.reasonKey(), number);
    }

    /** Some of an invoice, as a station credited it; empty where that much is not left. */
    Optional<PlannedCredit> received(
            Invoice invoice, SortedMap<Integer, CreditedPart> parts, String reasonKey, String number) {
        try {
            var note = left(invoice).of(parts);
            return Optional.of(new PlannedCredit(ids.next(), invoice, invoice.document(), note, reasonKey, number));
        } catch (CreditRefusedException more) {
            return Optional.empty();
        }
    }

    private static DocumentContent ours(Invoice invoice) {
        var original = invoice.document();
        if (CreditForm.isForeign(original)) {
            throw new CreditRefusedException("The station made this invoice; only the station can correct it.");
        }
        return original;
    }

    /** Credits all that is left of an invoice; null where nothing is. */
    @Nullable
    PlannedCredit ofRest(Invoice invoice, String reasonKey) {
        var original = ours(invoice);
        var left = left(invoice);
        return left.isEmpty() ? null : new PlannedCredit(ids.next(), invoice, original, left.all(), reasonKey);
    }

    /** Credits some lines of an invoice, by line number. */
    PlannedCredit ofLines(Invoice invoice, SortedMap<Integer, CreditedPart> parts, String reasonKey) {
        return new PlannedCredit(
                ids.next(), invoice, ours(invoice), left(invoice).of(parts), reasonKey);
    }

    /** What is left of an invoice. */
    Creditable left(Invoice invoice) {
        return new Creditable(invoice.document(), documents(notes.ofInvoices(List.of(invoice.id()))));
    }

    private static List<DocumentContent> documents(List<CreditNote> notes) {
        return notes.stream().map(CreditNote::document).toList();
    }
}
