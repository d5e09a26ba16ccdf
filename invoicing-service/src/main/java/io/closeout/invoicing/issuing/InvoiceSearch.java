package io.closeout.invoicing.issuing;

import io.closeout.kit.http.Cursor;
import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import io.closeout.kit.http.ProblemException;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists of what was issued and of what could not be. */
@ApplicationScoped
public class InvoiceSearch {

    /** What a list is about. */
    public enum State {
        ALL("1 = 1"),
        OPEN("balance.openBalance > 0"),
        SETTLED("balance.openBalance = 0"),
        BLOCKED("1 = 0");

        private final String condition;

        State(String condition) {
            this.condition = condition;
        }

        /** @throws ProblemException (400) for a word we do not know */
        public static State of(@Nullable String word) {
            try {
                return word == null || word.isEmpty() ? ALL : valueOf(word.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw ProblemException.badRequest("The state is one of ALL, OPEN, SETTLED and BLOCKED.");
            }
        }
    }

    private static final String OF_CASE =
            "(caseId = :case or id in (select billed.invoiceId from BilledCase billed where billed.caseId = :case))";

    private final Invoices invoices;
    private final InvoiceSlots slots;
    private final Visibility visibility;

    InvoiceSearch(Invoices invoices, InvoiceSlots slots, Visibility visibility) {
        this.invoices = invoices;
        this.slots = slots;
        this.visibility = visibility;
    }

    /** The newest first; what is blocked in the order in which it was. */
    public PageView<InvoiceSummary> list(State state, @Nullable UUID caseId, PageRequest page) {
        return state == State.BLOCKED ? blocked(caseId, page) : issued(state, caseId, page);
    }

    private PageView<InvoiceSummary> issued(State state, @Nullable UUID caseId, PageRequest page) {
        var values = new Parameters();
        var where = new StringBuilder(state.condition).append(" and ").append(visibility.ofInvoices(values));
        if (caseId != null) {
            where.append(" and ").append(OF_CASE);
            values.and("case", caseId);
        }
        page.after().ifPresent(last -> {
            where.append(" and (issueDate < :day or (issueDate = :day and id < :id))");
            values.and("day", last.date(0)).and("id", last.uuid(1));
        });
        var fetched = invoices.find(where + " order by issueDate desc, id desc", values)
                .page(Page.ofSize(page.fetch()))
                .list();
        return PageView.of(fetched, page, last -> Cursor.of(last.issueDate(), last.id()))
                .map(InvoiceSummary::of);
    }

    private PageView<InvoiceSummary> blocked(@Nullable UUID caseId, PageRequest page) {
        var values = Parameters.with("blocked", InvoiceSlot.State.BLOCKED);
        var where = new StringBuilder("state = :blocked and ").append(visibility.ofSlots(values));
        if (caseId != null) {
            where.append(" and caseId = :case");
            values.and("case", caseId);
        }
        page.after().ifPresent(last -> {
            where.append(" and id > :id");
            values.and("id", last.uuid(0));
        });
        var fetched = slots.find(where + " order by id", values)
                .page(Page.ofSize(page.fetch()))
                .list();
        return PageView.of(fetched, page, last -> Cursor.of(last.id())).map(InvoiceSummary::of);
    }
}
