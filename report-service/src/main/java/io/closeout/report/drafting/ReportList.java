package io.closeout.report.drafting;

import io.closeout.kit.http.Cursor;
import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import io.closeout.report.reach.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pages through reports without reading their contents. Ids grow with time, so the id is the order. */
@ApplicationScoped
class ReportList {

    private static final UUID AFTER_ALL = new UUID(-1, -1);
    private static final UUID ANYBODY = new UUID(0, 0);

    private final EntityManager entities;
    private final Reach reach;

    ReportList(EntityManager entities, Reach reach) {
        this.entities = entities;
        this.reach = reach;
    }

    /** A row of the list. */
    record Item(
            UUID id,
            String reportNumber,
            ReportState state,
            int reportVersion,
            UUID performerId,
            UUID signerId,
            UUID billToId,
            Instant changedAt) {}

    @Transactional
    PageView<Item> of(@Nullable ReportState state, PageRequest page) {
        var after = page.after().map(cursor -> cursor.uuid(0)).orElse(AFTER_ALL);
        var party = reach.onlyParty().orElse(ANYBODY);
        var items = entities.createQuery("""
                        select r.id, r.reportNumber, r.state, r.reportVersion, r.performerId, r.signerId, r.billToId, r.changedAt
                        from Report r
                        where r.id < :after and (:state is null or r.state = :state)
                        and (:anybody = true or r.performerId = :party)
                        order by r.id desc""", Item.class)
                .setParameter("after", after)
                .setParameter("state", state)
                .setParameter("anybody", party.equals(ANYBODY))
                .setParameter("party", party)
                .setMaxResults(page.fetch())
                .getResultList();
        return PageView.of(items, page, item -> Cursor.of(item.id()));
    }
}
