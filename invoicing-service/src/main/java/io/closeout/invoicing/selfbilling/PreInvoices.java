package io.closeout.invoicing.selfbilling;

import io.closeout.invoicing.issuing.Visibility;
import io.closeout.kit.http.Cursor;
import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.time.BusinessCalendar;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pre-invoices of the current tenant. */
@ApplicationScoped
public class PreInvoices implements PanacheRepositoryBase<PreInvoice, UUID> {

    private final Visibility visibility;
    private final BusinessCalendar calendar;

    PreInvoices(Visibility visibility, BusinessCalendar calendar) {
        this.visibility = visibility;
        this.calendar = calendar;
    }

    /** Newest first, as far as the reader may see them. */
    public PageView<PreInvoice> list(@Nullable PreInvoiceFilter filter, PageRequest page) {
        var parameters = new Parameters();
        var query = new StringBuilder(visibility.ofDeals(parameters));
        if (filter != null) {
            query.append(filter.condition(parameters, calendar.today(ZoneOffset.UTC)));
        }
        page.after().ifPresent(cursor -> {
            query.append(" and (issuedAt < :at or issuedAt = :at and id < :id)");
            parameters.and("at", cursor.instant(0)).and("id", cursor.uuid(1));
        });
        var found = find(query + " order by issuedAt desc, id desc", parameters)
                .page(Page.ofSize(page.fetch()))
                .list();
        return PageView.of(found, page, last -> Cursor.of(last.issuedAt(), last.id()));
    }

    /** @throws ProblemException (404) for what the reader may not see */
    public PreInvoice visible(UUID id) {
        return findByIdOptional(id).filter(this::isVisible).orElseThrow(ProblemException::notFound);
    }

    /** As {@link #visible}, and nobody else answers it until the transaction ends. */
    public PreInvoice visibleLocked(UUID id) {
        return locked(id).filter(this::isVisible).orElseThrow(ProblemException::notFound);
    }

    Optional<PreInvoice> locked(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** The pre-invoice that a reader's document quotes; nobody else answers it until the transaction ends. */
    public Optional<PreInvoice> quotedLocked(String reference) {
        return find("reference", reference)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .filter(this::isVisible);
    }

    private boolean isVisible(PreInvoice one) {
        return visibility.includes(one.sellerId(), List.of(one.buyerId()));
    }
}
