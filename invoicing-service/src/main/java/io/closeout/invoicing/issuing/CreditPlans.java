package io.closeout.invoicing.issuing;

import static java.util.stream.Collectors.groupingBy;

import io.closeout.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Plans credit notes under the lock of their invoices. */
@ApplicationScoped
class CreditPlans {

    private final Invoices invoices;
    private final CreditNotes notes;
    private final Ids ids;

    CreditPlans(Invoices invoices, CreditNotes notes, Ids ids) {
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

    /** Credits all that is left of an invoice; null where nothing is. */
    @Nullable
    PlannedCredit ofRest(Invoice invoice, String reasonKey) {
        var original = invoice.document();
        var left = left(invoice);
        return left.isEmpty() ? null : new PlannedCredit(ids.next(), invoice, original, left.all(), reasonKey);
    }

    /** Credits some lines of an invoice, by line number. */
    PlannedCredit ofLines(Invoice invoice, SortedMap<Integer, CreditedPart> parts, String reasonKey) {
        return new PlannedCredit(
                ids.next(), invoice, invoice.document(), left(invoice).of(parts), reasonKey);
    }

    /** What is left of an invoice. */
    Creditable left(Invoice invoice) {
        return new Creditable(invoice.document(), documents(notes.ofInvoices(List.of(invoice.id()))));
    }

    private static List<DocumentContent> documents(List<CreditNote> notes) {
        return notes.stream().map(CreditNote::document).toList();
    }
}
