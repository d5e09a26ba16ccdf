package io.closeout.verification.exchange;

import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.Cursor;
import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The reports of the station that asks, and of no other; page by page whatever is added meanwhile. */
@ApplicationScoped
class MineList {

    private static final Duration RECENTLY = Duration.ofDays(90);

    private static final String ROW = """
            select new io.closeout.verification.exchange.MineRow(v.caseId, v.reportNumber, v.reportVersion, v.state,
                v.waitingSince, v.decidedAt, v.reasonKey, v.reason, q.answerBy, p.answerBy)
            from Verification v
            left join Query q on q.caseId = v.caseId and q.state = 'OPEN' and v.state = 'QUERIED'
            left join CorrectionProposal p on p.caseId = v.caseId and p.state = 'PROPOSED'
            where v.subject.performerId = :station and %s""";

    private final EntityManager rows;
    private final CurrentActor actor;
    private final Clock clock;

    MineList(EntityManager rows, CurrentActor actor, Clock clock) {
        this.rows = rows;
        this.actor = actor;
        this.clock = clock;
    }

    PageView<MineRow> page(Shelf shelf, PageRequest page) {
        var station = station();
        if (station.isEmpty()) {
            return new PageView<>(List.of(), null);
        }
        var after = page.after();
        var key = key(shelf);
        var sort = shelf.isNewestFirst() ? "desc" : "asc";
        var query = ROW.formatted(shelf.condition())
                + after.map(cursor ->
                                " and (%s, v.caseId) %s (:key, :id)".formatted(key, shelf.isNewestFirst() ? "<" : ">"))
                        .orElse("")
                + " order by %1$s %2$s, v.caseId %2$s".formatted(key, sort);
        var typed = rows.createQuery(query, MineRow.class).setParameter("station", station.get());
        if (shelf.isNewestFirst()) {
            typed.setParameter("recently", clock.instant().minus(RECENTLY));
        }
        after.ifPresent(
                cursor -> typed.setParameter("key", value(shelf, cursor)).setParameter("id", cursor.uuid(1)));
        return PageView.of(typed.setMaxResults(page.fetch()).getResultList(), page, row -> row.cursor(shelf));
    }

    /** How many there are. */
    long count(Shelf shelf) {
        return station().map(station -> count(shelf, station)).orElse(0L);
    }

    private long count(Shelf shelf, UUID station) {
        var query = rows.createQuery(
                        "select count(*) from Verification v where v.subject.performerId = :station and "
                                + shelf.condition(),
                        Long.class)
                .setParameter("station", station);
        if (shelf.isNewestFirst()) {
            query.setParameter("recently", clock.instant().minus(RECENTLY));
        }
        return query.getSingleResult();
    }

    private static String key(Shelf shelf) {
        return switch (shelf) {
            case ASKED -> "coalesce(q.answerBy, p.answerBy)";
            case WAITING -> "v.waitingSince";
            case REFUSED, APPROVED -> "v.decidedAt";
        };
    }

    private static Object value(Shelf shelf, Cursor cursor) {
        return shelf == Shelf.ASKED ? cursor.date(0) : cursor.instant(0);
    }

    /** Who acts for no party has no reports. */
    private Optional<UUID> station() {
        try {
            return actor.party().map(UUID::fromString);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
