package io.closeout.invoicing.performance;

import io.closeout.invoicing.performance.Statement.Change;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a new version of a statement says otherwise: figures first, then cases. */
final class Changes {

    private Changes() {}

    static List<Change> between(Statement before, List<FigureValue> figures, List<CaseLine> cases) {
        var changes = new ArrayList<Change>();
        for (var figure : figures) {
            var old = text(before.of(figure.figure()).value());
            var now = text(figure.value());
            if (!Objects.equals(old, now)) {
                changes.add(new Change(figure.figure(), null, null, old, now));
            }
        }
        var lines = new LinkedHashMap<UUID, CaseLine>();
        cases.forEach(line -> lines.put(line.caseId(), line));
        for (var old : before.cases()) {
            compare(old, lines.remove(old.caseId()), changes);
        }
        lines.values().forEach(line -> compare(null, line, changes));
        return changes;
    }

    private static void compare(@Nullable CaseLine before, @Nullable CaseLine after, List<Change> changes) {
        var known = Objects.requireNonNull(before == null ? after : before);
        for (var figure : Figure.values()) {
            var old = before == null ? null : before.of(figure).why();
            var now = after == null ? null : after.of(figure).why();
            if (!Objects.equals(old, now)) {
                changes.add(new Change(figure, known.caseId(), known.reportNumber(), old, now));
            }
        }
    }

    private static @Nullable String text(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
