package io.closeout.invoicing.backtest;

import io.closeout.invoicing.backtest.BackTestReport.Change;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes as a table for a spreadsheet. Its texts are ids, codes and our own words: nothing in it is a formula. */
final class ChangesCsv {

    static final String HEAD =
            "case,station,country,service end,currency,billed,drafted,difference,no price because\r\n";

    private ChangesCsv() {}

    static String rows(List<Change> changes) {
        return changes.stream().map(ChangesCsv::row).collect(Collectors.joining());
    }

    private static String row(Change change) {
        return Stream.of(
                        change.caseId().toString(),
                        change.station().toString(),
                        change.country(),
                        change.serviceTo().toString(),
                        change.currency(),
                        plain(change.billed()),
                        plain(change.drafted()),
                        plain(change.difference()),
                        change.reason() == null ? "" : change.reason())
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String plain(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }
}
