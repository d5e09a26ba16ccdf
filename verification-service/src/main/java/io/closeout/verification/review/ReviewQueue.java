package io.closeout.verification.review;

import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Lists cases, the longest waiting first, page by page whatever is added meanwhile. */
@ApplicationScoped
class ReviewQueue {

    private static final String ROW = """
            select new io.closeout.verification.review.QueueRow(v.caseId, v.reportNumber, v.reportVersion,
                v.subject.performerId, v.state, v.reviewCause, v.severity, v.signedAt, v.waitingSince)
            from Verification v where 1 = 1""";

    private final EntityManager rows;

    ReviewQueue(EntityManager rows) {
        this.rows = rows;
    }

    PageView<QueueRow> page(QueueFilter filter, PageRequest page) {
        var query = new StringBuilder(ROW);
        var values = new HashMap<String, Object>();
        filter.state().ifPresent(state -> and(query, values, "v.state = :state", Map.of("state", state)));
        filter.severity().ifPresent(worst -> and(query, values, "v.severity = :worst", Map.of("worst", worst)));
        filter.performer()
                .ifPresent(performer ->
                        and(query, values, "v.subject.performerId = :performer", Map.of("performer", performer)));
        filter.rule().ifPresent(rule -> and(query, values, """
                exists (select 1 from KeptFinding f
                    where f.caseId = v.caseId and f.reportVersion = v.reportVersion and f.ruleId = :rule)""", Map.of("rule", rule)));
        page.after()
                .ifPresent(after -> and(
                        query,
                        values,
                        "(v.waitingSince, v.caseId) > (:since, :id)",
                        Map.of("since", after.instant(0), "id", after.uuid(1))));
        query.append(" order by v.waitingSince, v.caseId");
        var typed = rows.createQuery(query.toString(), QueueRow.class).setMaxResults(page.fetch());
        values.forEach(typed::setParameter);
        return PageView.of(typed.getResultList(), page, QueueRow::cursor);
    }

    private static void and(
            StringBuilder query, Map<String, Object> values, String condition, Map<String, Object> more) {
        query.append(" and ").append(condition);
        values.putAll(more);
    }

    /** The rules that found something in the version in force, by case; with one statement. */
    Map<UUID, Set<String>> rulesOf(List<QueueRow> cases) {
        var byCase = new LinkedHashMap<UUID, Set<String>>();
        if (cases.isEmpty()) {
            return byCase;
        }
        var found = rows.createQuery("""
                        select f.caseId, f.ruleId from KeptFinding f, Verification v
                        where v.caseId = f.caseId and v.reportVersion = f.reportVersion and f.caseId in :cases
                        order by f.caseId, f.position""", Object[].class)
                .setParameter("cases", cases.stream().map(QueueRow::caseId).toList())
                .getResultList();
        for (var row : found) {
            byCase.computeIfAbsent((UUID) row[0], none -> new LinkedHashSet<>()).add((String) row[1]);
        }
        return byCase;
    }
}
