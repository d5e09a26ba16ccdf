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

    /**
     * @param row from 1, without the header of a CSV file
     * @param name as the file has it
     * @param changes of a party that is there already
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Row(
            int row,
            @Nullable UUID id,
            @Nullable String name,
            Outcome outcome,
            List<PartyFields.Change> changes,
            List<Problem.Fault> errors) {

        static Row refused(int row, @Nullable UUID id, @Nullable String name, List<Problem.Fault> errors) {
            return new Row(row, id, name, Outcome.REFUSED, List.of(), errors);
        }
    }

    /** For pages. */
    public int total(String outcome) {
        return totals.getOrDefault(Outcome.valueOf(outcome), 0);
    }

    /** For pages. */
    public List<Row> rowsOf(String outcome) {
        return rows.stream()
                .filter(row -> row.outcome() == Outcome.valueOf(outcome))
                .toList();
    }

    /** For pages. */
    public boolean wouldChange() {
        return dryRun && total("CREATED") + total("UPDATED") > 0;
    }

    static ImportView of(boolean dryRun, List<Row> rows) {
        var totals = new TreeMap<Outcome, Integer>();
        rows.forEach(row -> totals.merge(row.outcome(), 1, Integer::sum));
        return new ImportView(dryRun, totals, rows);
    }
}
