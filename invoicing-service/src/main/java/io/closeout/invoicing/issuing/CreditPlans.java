package io.closeout.invoicing.issuing;

import static java.util.stream.Collectors.groupingBy;

import io.closeout.events.verification.ChargePurpose;
import io.closeout.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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
                wanted.forEach(wish -> ask(invoice, wish, left));
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

    /** Nobody but the station corrects what it made itself. */
    private void ask(Invoice invoice, CreditWish wish, Creditable left) {
        var lines = left.lines(wish::isAbout);
        if (!lines.isEmpty()) {
            requests.ask(invoice, wish, left.of(lines).totals());
        }
    }

    /** The credit note of a station, as it was asked for. */
    PlannedCredit received(Invoice invoice, CreditRequest request, String number) {
        var original = invoice.document();
        var left = new Creditable(original, documents(notes.ofInvoices(List.of(invoice.id()))));
        var wish = new CreditWish(
                invoice.id(), request.caseId(), ChargePurpose.valueOf(request.purpose()), request.reasonKey());
        var lines = left.lines(wish::isAbout);
        if (lines.isEmpty()) {
            throw new CreditRefusedException("Nothing of this invoice is left.");
        }
        return new PlannedCredit(ids.next(), invoice, original, left.of(lines), request.reasonKey(), number);
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
        var left = new Creditable(original, documents(notes.ofInvoices(List.of(invoice.id()))));
        return left.isEmpty() ? null : new PlannedCredit(ids.next(), invoice, original, left.all(), reasonKey);
    }

    /**
     * Credits some lines of an invoice.
     *
     * @param quantities by line number; zero stands for all that is left of the line
     */
    PlannedCredit ofLines(Invoice invoice, SortedMap<Integer, BigDecimal> quantities, String reasonKey) {
        var original = ours(invoice);
        var left = new Creditable(original, documents(notes.ofInvoices(List.of(invoice.id()))));
        var wanted = new TreeMap<Integer, BigDecimal>();
        quantities.forEach((line, quantity) -> wanted.put(line, quantity.signum() == 0 ? left.left(line) : quantity));
        return new PlannedCredit(ids.next(), invoice, original, left.of(wanted), reasonKey);
    }

    private static List<DocumentContent> documents(List<CreditNote> notes) {
        return notes.stream().map(CreditNote::document).toList();
    }
}
