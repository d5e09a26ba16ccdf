package io.closeout.invoicing.pricelist;

import io.closeout.kit.csv.CsvFile;
import io.closeout.kit.csv.FileFormat;
import java.util.List;
import java.util.function.Consumer;

/** The columns of a price list, in capitals or not. One that we do not know may be one of ours, misspelt: it is refused. */
final class PriceHeading {

    private static final int LONGEST_CELL = 4_000;

    static final FileFormat FILE = new CsvFile(LONGEST_CELL, PriceHeading::columns);

    private PriceHeading() {}

    private static List<String> columns(List<String> cells, Consumer<String> fault) {
        var header = cells.stream().map(PriceHeading::column).toList();
        header.stream()
                .filter(name -> !RowReader.COLUMNS.contains(name))
                .map(PriceHeading::printable)
                .map("names a column that a price list does not have: %s"::formatted)
                .forEach(fault);
        RowReader.COLUMNS.stream()
                .filter(name -> RowReader.REQUIRED.contains(name) && !header.contains(name))
                .map("lacks the column %s"::formatted)
                .forEach(fault);
        return header;
    }

    private static String column(String cell) {
        return RowReader.COLUMNS.stream()
                .filter(name -> name.equalsIgnoreCase(cell.strip()))
                .findFirst()
                .orElse(cell.strip());
    }

    private static String printable(String name) {
        var plain = name.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
        return plain.isEmpty() ? "–" : plain.substring(0, Math.min(plain.length(), 40));
    }
}
