package io.closeout.invoicing.office;

import io.closeout.kit.csv.CsvLine;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was found as a table for a spreadsheet. Nothing in it is a formula, whatever it begins with. */
final class FoundCsv {

    static final String HEAD = "number,state,issued,due,seller,payer,currency,gross,open,case,id,report\r\n";

    private FoundCsv() {}

    static String rows(List<FoundDocument> found) {
        return found.stream().map(FoundCsv::row).collect(Collectors.joining());
    }

    private static String row(FoundDocument one) {
        return CsvLine.of(Stream.of(
                        one.number(),
                        one.word(),
                        one.issueDate(),
                        one.dueDate(),
                        one.seller(),
                        one.payer(),
                        one.currency(),
                        one.gross(),
                        one.openBalance(),
                        one.caseId(),
                        one.id(),
                        one.report())
                .map(value -> Objects.toString(value, ""))
                .toList());
    }
}
