package io.closeout.invoicing.document;

import io.closeout.invoicing.issuing.InvoiceSearch;
import io.closeout.kit.http.PageView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of invoices.
 *
 * @param isFirst whether nothing comes before it
 */
public record InvoiceList(
        InvoiceSearch.State state, @Nullable UUID caseId, boolean isFirst, PageView<InvoiceRow> found) {

    /** Those it can be narrowed to. */
    public List<InvoiceSearch.State> states() {
        return List.of(InvoiceSearch.State.values());
    }

    public String word(InvoiceSearch.State one) {
        return one == InvoiceSearch.State.ALL ? "list.all" : "state." + one;
    }

    public boolean isState(InvoiceSearch.State other) {
        return state == other;
    }

    public boolean isBlocked() {
        return state == InvoiceSearch.State.BLOCKED;
    }

    public boolean isNarrowed() {
        return state != InvoiceSearch.State.ALL || caseId != null;
    }

    /** The same list from its beginning. */
    public String address() {
        var address = "/invoices?state=" + state;
        return caseId == null ? address : address + "&caseId=" + caseId;
    }
}
