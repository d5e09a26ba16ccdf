package io.closeout.invoicing.matching;

import io.closeout.invoicing.issuing.Visibility;
import io.closeout.kit.http.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The credit notes that stations of the current tenant sent on their own invoices. */
@ApplicationScoped
class StationCredits implements PanacheRepositoryBase<StationCredit, UUID> {

    private static final int MOST = 50;
    private static final String NEWEST = " order by paper.receivedAt desc, id desc";

    private final Visibility visibility;

    StationCredits(Visibility visibility) {
        this.visibility = visibility;
    }

    /** The newest fifty that the reader may see. */
    List<StationCredit> newest() {
        var parameters = new Parameters();
        return find(visibility.ofDeals(parameters) + NEWEST, parameters)
                .page(0, MOST)
                .list();
    }

    /** @throws ProblemException (404) for what the reader may not see */
    StationCredit visible(UUID id) {
        return findByIdOptional(id)
                .filter(one -> visibility.includes(one.sellerId(), List.of(one.buyerId())))
                .orElseThrow(ProblemException::notFound);
    }

    /** What became of these bytes when they came for this invoice the last time. */
    Optional<StationCredit> ofBytes(UUID invoiceId, byte[] sha256) {
        return find("invoiceId = ?1 and paper.sha256 = ?2" + NEWEST, invoiceId, sha256)
                .firstResultOptional();
    }

    /** What is in the books for this invoice under that number. */
    Optional<StationCredit> booked(UUID invoiceId, String number) {
        return find(
                        "invoiceId = ?1 and state = ?2 and upper(paper.number) = ?3",
                        invoiceId,
                        StationDocument.State.MATCHED,
                        number.toUpperCase(Locale.ROOT))
                .firstResultOptional();
    }
}
