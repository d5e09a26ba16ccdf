package io.closeout.invoicing.issuing;

import static java.util.stream.Collectors.groupingBy;

import io.closeout.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

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

    /** Credits what is left of invoices; none for those of which nothing is. */
    List<PlannedCredit> ofRest(Map<UUID, String> reasonKeys) {
        var locked = invoices.lock(reasonKeys.keySet());
        var earlier = notes.ofInvoices(reasonKeys.keySet()).stream().collect(groupingBy(CreditNote::invoiceId));
        var planned = new ArrayList<PlannedCredit>();
        for (var invoice : locked) {
            var original = invoice.document();
            var left = new Creditable(original, documents(earlier.getOrDefault(invoice.id(), List.of())));
            if (!left.isEmpty()) {
                var reasonKey = reasonKeys.getOrDefault(invoice.id(), "");
                planned.add(new PlannedCredit(ids.next(), invoice, original, left.all(), reasonKey));
            }
        }
        return planned;
    }

    /**
     * Credits some lines of an invoice.
     *
     * @param quantities by line number; zero stands for all that is left of the line
     */
    PlannedCredit ofLines(Invoice invoice, SortedMap<Integer, BigDecimal> quantities, String reasonKey) {
        var original = invoice.document();
        var left = new Creditable(original, documents(notes.ofInvoices(List.of(invoice.id()))));
        var wanted = new TreeMap<Integer, BigDecimal>();
        quantities.forEach((line, quantity) -> wanted.put(line, quantity.signum() == 0 ? left.left(line) : quantity));
        return new PlannedCredit(ids.next(), invoice, original, left.of(wanted), reasonKey);
    }

    private static List<DocumentContent> documents(List<CreditNote> notes) {
        return notes.stream().map(CreditNote::document).toList();
    }
}
