package io.closeout.reminder.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The invoices this service was told of. */
@ApplicationScoped
public class Invoices implements PanacheRepositoryBase<Invoice, UUID> {

    public List<Invoice> ofIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** Brings invoices into the session with one statement, so that {@link #known} finds them there. */
    void load(Stream<UUID> ids) {
        ofIds(ids.distinct().sorted().toList());
    }

    /** @throws UnknownInvoiceException when its issue was never heard of */
    Invoice known(UUID id) {
        var invoice = findById(id);
        if (invoice == null) {
            throw new UnknownInvoiceException(id);
        }
        return invoice;
    }
}
