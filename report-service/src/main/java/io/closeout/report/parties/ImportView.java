package io.closeout.report.parties;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.closeout.kit.http.Problem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became, or would become, of each row of a file. */
record ImportView(boolean dryRun, Map<Outcome, Integer> totals, List<Row> rows) {

    enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        REFUSED
    }

    /** @param row from 1, without the header of a CSV file */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Row(int row, @Nullable UUID id, Outcome outcome, List<Problem.Fault> errors) {}

    static ImportView of(boolean dryRun, List<Row> rows) {
        var totals = new TreeMap<Outcome, Integer>();
        rows.forEach(row -> totals.merge(row.outcome(), 1, Integer::sum));
        return new ImportView(dryRun, totals, rows);
    }
}
