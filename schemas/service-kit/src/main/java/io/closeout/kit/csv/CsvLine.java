package io.closeout.kit.csv;

import java.util.Collection;
import java.util.stream.Collectors;

/** A line of a CSV file (RFC 4180) that a spreadsheet opens. What it would take for a formula is text behind an apostrophe. */
public final class CsvLine {

    private static final String FORMULA = "=+-@\t\r";
    private static final String SPECIAL = "\",;\r\n";

    private CsvLine() {}

    /** @return the line with its end */
    public static String of(Collection<String> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        var safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().noneMatch(letter -> SPECIAL.indexOf(letter) >= 0)
                ? safe
                : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
