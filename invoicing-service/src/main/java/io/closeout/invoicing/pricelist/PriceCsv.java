package io.closeout.invoicing.pricelist;

import io.closeout.kit.csv.CsvLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prices as a file that a spreadsheet opens and that can be uploaded again. Nothing in it is a formula. */
final class PriceCsv {

    static final String HEAD = String.join(",", RowReader.COLUMNS) + "\r\n";

    private PriceCsv() {}

    static String rows(List<ArticlePrice> prices) {
        return prices.stream().map(PriceCsv::row).collect(Collectors.joining());
    }

    private static String row(ArticlePrice one) {
        return CsvLine.of(List.of(
                one.article(),
                one.text(),
                one.unit(),
                plain(one.price()),
                one.currency(),
                plain(one.base()),
                one.discountable() ? "yes" : "no",
                one.validFrom().toString()));
    }

    /** A file of one row, of what somebody typed in the order of the columns. */
    static String typed(@Nullable String... cells) {
        return Stream.of(cells)
                .map(cell -> '"' + Objects.requireNonNullElse(cell, "").replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", HEAD, ",\r\n"));
    }

    static String plain(BigDecimal number) {
        var stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
