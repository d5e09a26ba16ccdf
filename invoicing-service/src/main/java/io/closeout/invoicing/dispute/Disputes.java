package io.closeout.invoicing.dispute;

import io.closeout.invoicing.dispute.Dispute.State;
import io.closeout.invoicing.issuing.Invoice;
import io.closeout.invoicing.money.Money;
import io.closeout.kit.http.Cursor;
import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The disputes of the current tenant. */
@ApplicationScoped
class Disputes implements PanacheRepositoryBase<Dispute, UUID> {

    /** Of an invoice, in the order in which they were raised. */
    List<Dispute> ofInvoice(UUID invoiceId) {
        return list("invoiceId = ?1 order by openedAt, id", invoiceId);
    }

    Optional<Dispute> find(UUID invoiceId, UUID id) {
        return find("invoiceId = ?1 and id = ?2", invoiceId, id).firstResultOptional();
    }

    /** All that is disputed of an invoice now, never more than is open of it. */
    Money frozen(Invoice invoice) {
        return ofInvoice(invoice.id()).stream()
                .filter(Dispute::isOpen)
                .map(Dispute::amount)
                .reduce(Money.zero(invoice.currency()), Money::plus)
                .min(invoice.openBalance());
    }

    /** The longest waiting first. */
    PageView<Dispute> inState(State state, PageRequest page) {
        var values = Parameters.with("state", state);
        var where = new StringBuilder("state = :state");
        page.after().ifPresent(last -> {
            where.append(" and (openedAt > :at or (openedAt = :at and id > :id))");
            values.and("at", last.instant(0)).and("id", last.uuid(1));
        });
        var fetched = find(where + " order by openedAt, id", values)
                .page(Page.ofSize(page.fetch()))
                .list();
        return PageView.of(fetched, page, last -> Cursor.of(last.openedAt(), last.id()));
    }
}
