package io.closeout.verification.review;

import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import io.closeout.verification.approval.VerificationState;
import io.closeout.verification.review.QueueConditions.Parties;
import io.closeout.verification.review.ReviewQueue.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads the queue for page and API alike. */
@ApplicationScoped
class QueueReader {

    private static final String CLOCK = """
            case when c.due_at <= %1$s then 'OVERDUE' when c.at_risk_at <= %1$s then 'AT_RISK' end""";

    private final ReviewQueue queue;
    private final QueueParties parties;
    private final Clock clock;

    QueueReader(ReviewQueue queue, QueueParties parties, Clock clock) {
        this.queue = queue;
        this.parties = parties;
        this.clock = clock;
    }

    PageView<QueueEntryView> page(QueueFilter filter, PageRequest request) {
        var rows = queue.page(filter, parties.of(filter), request);
        var rules = queue.rulesOf(rows.items());
        var now = clock.instant();
        return rows.map(row -> QueueEntryView.of(row, rules.getOrDefault(row.caseId(), Set.of()), now));
    }

    QueueCounts counts(QueueFilter filter) {
        if (!filter.isAboutWork()) {
            return QueueCounts.NONE;
        }
        var named = parties.of(filter);
        var instant = "timestamptz '" + clock.instant() + "'";
        return new QueueCounts(
                queue.count(filter, named),
                states(filter, named),
                queue.counts("v.severity", filter.with("severity", ""), named),
                queue.counts(CLOCK.formatted(instant), filter.with("clock", ""), named),
                queue.countsOfRules(filter.with("rule", ""), named),
                queue.counts("v.country", filter.with("country", ""), named));
    }

    private Map<String, Long> states(QueueFilter filter, Parties named) {
        var counts = new LinkedHashMap<String, Long>();
        Arrays.stream(VerificationState.values())
                .filter(state -> !state.isOver())
                .forEach(state -> counts.put(state.name(), queue.count(filter.with("state", state.name()), named)));
        return counts;
    }

    Place place(UUID caseId, QueueFilter filter) {
        return queue.place(caseId, filter, parties.of(filter));
    }
}
