package io.closeout.verification.backtest;

import io.closeout.kit.csv.CsvLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Changes as a table for a spreadsheet. Nothing in it is a formula, whatever it begins with. */
final class ChangesCsv {

    static final String HEAD =
            "position,report,version,case,kind,station,country,value,currency,added,removed,changed,not judged,outcome\r\n";

    private static final int CENTS = 2;

    private ChangesCsv() {}

    static String rows(List<Change> changes) {
        return changes.stream().map(ChangesCsv::row).collect(Collectors.joining());
    }

    private static String row(Change change) {
        var cents = change.valueCents();
        return CsvLine.of(List.of(
                Long.toString(change.position()),
                change.report().number(),
                Integer.toString(change.report().version()),
                change.report().caseId().toString(),
                change.kind().name(),
                change.station().toString(),
                change.country(),
                cents == null ? "" : BigDecimal.valueOf(cents, CENTS).toPlainString(),
                change.valueCurrency() == null ? "" : change.valueCurrency(),
                String.join(" ", change.added()),
                String.join(" ", change.removed()),
                String.join(" ", change.changed()),
                String.join(" ", change.notJudged()),
                change.outcome().name()));
    }
}
