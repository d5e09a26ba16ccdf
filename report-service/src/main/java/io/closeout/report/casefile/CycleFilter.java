package io.closeout.report.casefile;

import io.closeout.kit.http.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** The part of a filter that asks for steps, ages and due dates, counted as the figures count them: in UTC. */
final class CycleFilter {

    private static final Map<String, String> ENDS =
            Map.of("verified", "verified_at", "issued", "issued_at", "settled", "settled_at");

    private final CaseFilter filter;
    private final Conditions steps = new Conditions("true");

    CycleFilter(CaseFilter filter) {
        this.filter = filter;
    }

    void addTo(Conditions conditions, Instant now) {
        stepEnded();
        marked();
        waiting(now);
        if (!steps.isAlone()) {
            conditions.and("id in (select c.case_id from case_cycle c where %s)", steps);
        }
        due(conditions);
    }

    private void stepEnded() {
        var from = FilterWords.day(filter.from);
        var to = FilterWords.day(filter.to);
        var end =
                FilterWords.read(filter.step, CycleFilter::column, "The step is one of verified, issued and settled.");
        if (end == null && (from != null || to != null)) {
            throw ProblemException.badRequest("A period needs the step that ended in it.");
        }
        if (end != null) {
            steps.andIf("c.%s >= ?".formatted(end), start(from == null ? FilterWords.EARLIEST : from))
                    .andIf("c.%s < ?".formatted(end), start((to == null ? FilterWords.LATEST : to).plusDays(1)));
        }
    }

    private void marked() {
        steps.andIf("c.first_pass = ?", FilterWords.flag("firstPass", filter.firstPass))
                .andIf("c.disputed = ?", FilterWords.flag("disputed", filter.disputed))
                .andIf("c.unbilled = ?", FilterWords.flag("unbilled", filter.unbilled));
    }

    /** A device whose clock runs ahead has work of no age at all. */
    private void waiting(Instant now) {
        var atLeast = FilterWords.days(filter.minAge);
        var lessThan = FilterWords.days(filter.maxAge);
        if (atLeast != null && atLeast > 0) {
            steps.andIf("c.signed_at <= ?", before(now, atLeast));
        }
        if (lessThan != null) {
            steps.andIf("c.signed_at > ?", before(now, lessThan));
        }
    }

    private static Object before(Instant now, int days) {
        return now.minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC);
    }

    private void due(Conditions conditions) {
        var open = new Conditions("i.open > 0 and i.issued_at is not null")
                .andIf("i.due_date >= ?", FilterWords.day(filter.dueFrom))
                .andIf("i.due_date <= ?", FilterWords.day(filter.dueTo))
                .andIf("i.currency = ?", FilterWords.plain(filter.currency));
        if (!open.isAlone()) {
            conditions.and("id in (select i.case_id from case_invoice i where %s)", open);
        }
    }

    private static Object start(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private static String column(String step) {
        var column = ENDS.get(step);
        if (column == null) {
            throw new IllegalArgumentException(step);
        }
        return column;
    }
}
