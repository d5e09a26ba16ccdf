package io.closeout.invoicing.pricelist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.kit.csv.Fault;
import io.closeout.kit.csv.ReadRows;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceFileTest {

    private static final LocalDate DAY = LocalDate.parse("2026-07-01");
    private static final String HEAD = "article,description,unit,price,currency,priceBase,discountable,validFrom\n";

    private final List<UploadRow> kept = new ArrayList<>();

    @Test
    void readsARowWithAllItsColumns() {
        assertThat(read(HEAD + "HT-1,\"Pump, 25\",MTR,12.40,EUR,100,no,2026-08-01\n"))
                .isEmpty();

        assertThat(kept)
                .containsExactly(new UploadRow(
                        2,
                        "HT-1",
                        "Pump, 25",
                        "MTR",
                        "EUR",
                        new BigDecimal("12.4"),
                        new BigDecimal("100"),
                        false,
                        LocalDate.parse("2026-08-01")));
    }

    @Test
    void takesWhatIsNotSaidForTheUsual() {
        assertThat(read("\uFEFFArticle;Price;Currency;Unit\r\nA;1;eur;c62\r\n\r\n;;;\r\n"))
                .isEmpty();

        assertThat(kept)
                .singleElement()
                .returns("EUR", UploadRow::currency)
                .returns("C62", UploadRow::unit)
                .returns(BigDecimal.ONE, UploadRow::base)
                .returns(true, UploadRow::discountable)
                .returns(DAY, UploadRow::validFrom);
    }

    @Test
    void readsDecimalCommasOnlyWhereTheFileIsSaidToHaveThem() {
        assertThat(read("article;unit;price;currency\nA;C62;84,20;EUR\n"))
                .containsExactly(new Fault(2, "price", "has a comma; if it is the decimal sign of the file, say so"));
        assertThat(readWithCommas("article;unit;price;currency\nA;C62;84,20;EUR\n"))
                .isEmpty();
        assertThat(kept.getFirst().price()).isEqualByComparingTo("84.2");
        assertThat(readWithCommas("article;unit;price;currency\nA;C62;1.084,20;EUR\n"))
                .containsExactly(new Fault(2, "price", "has a decimal point, but the file is said to have commas"));
        assertThat(readWithCommas("article;unit;price;currency\nA;C62;1,084,20;EUR\n"))
                .extracting(Fault::detail)
                .containsExactly("is no number such as 84.20, without spaces and thousands separators");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A,C62,-1,EUR|price|is below zero",
                "A,C62,,EUR|price|is missing",
                "A,C62,1e400,EUR|price|is no number such as 84.20, without spaces and thousands separators",
                "A,C62,NaN,EUR|price|is no number such as 84.20, without spaces and thousands separators",
                "A,C62,1 000,EUR|price|is no number such as 84.20, without spaces and thousands separators",
                "A,C62,12345678901,EUR|price|is too large",
                "A,C62,1.23456,EUR|price|has more decimals than EUR takes; say the price of more units",
                "A,C62,100.5,JPY|price|has more decimals than JPY takes; say the price of more units",
                "A,C62,1,XXX|currency|is no currency that is billed in",
                "A,C62,1,DEM|currency|is no currency that is billed in",
                "A,C62,1,|currency|is missing",
                "A,stuk,1,EUR|unit|is no unit of UN/ECE Recommendation 20, such as C62 or MTR",
                "A,,1,EUR|unit|is missing",
                ",C62,1,EUR|article|is missing"
            })
    void saysWhatIsWrongWithARow(String row, String column, String detail) {
        assertThat(read("article,unit,price,currency\n" + row + "\n")).containsExactly(new Fault(2, column, detail));
        assertThat(kept).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0,yes,|priceBase|is no quantity above zero with at most four decimals",
                "-5,yes,|priceBase|is no quantity above zero with at most four decimals",
                "1,perhaps,|discountable|is neither yes nor no",
                "1,yes,31.12.2026|validFrom|is no day such as 2026-03-31",
                "1,yes,2026-06-30|validFrom|is before the first day of the list",
                "1,yes,2206-07-01|validFrom|is no day such as 2026-03-31"
            })
    void saysWhatIsWrongWithTheRest(String cells, String column, String detail) {
        assertThat(read("article,unit,price,currency,priceBase,discountable,validFrom\nA,C62,1,EUR," + cells + "\n"))
                .containsExactly(new Fault(2, column, detail));
    }

    @Test
    void takesYenWithoutDecimalsAndDinarWithThree() {
        assertThat(read("article,unit,price,currency\nA,C62,100.00,JPY\nB,C62,1.234,TND\nC,C62,0,EUR\n"))
                .isEmpty();

        assertThat(kept).extracting(row -> row.price().toPlainString()).containsExactly("100", "1.234", "0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|is missing: the first line names the columns",
                "article,unit,price,currency|is the end: the file has no rows",
                "article,unit,price|lacks the column currency",
                "article,unit,price,currency,pricebase2|names a column that a price list does not have: pricebase2",
                "article,article,unit,price,currency|names a column twice",
                "{\"a\": 1}|names a column that a price list does not have: {\"a\": 1}"
            })
    void saysWhatIsWrongWithTheFile(String file, String detail) {
        assertThat(read(file)).extracting(Fault::detail).contains(detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+32", "-5", "@home", "\"quoted\"", "a,b;c", "'plain"})
    void writesWhatItCanReadAgainAndNoFormula(String text) {
        var one = new ArticlePrice("l", 1, "A", text, "C62", "EUR", new BigDecimal("1.50"), BigDecimal.ONE, false, DAY);
        var file = PriceCsv.HEAD + PriceCsv.rows(List.of(one));

        assertThat(read(file)).isEmpty();
        assertThat(kept).singleElement().returns(text, UploadRow::text).returns(false, UploadRow::discountable);
        assertThat(file.lines().toList().get(1)).doesNotContain(",=", ",+", ",-", ",@");
    }

    private List<Fault> read(String file) {
        return read(file, false);
    }

    private List<Fault> readWithCommas(String file) {
        return read(file, true);
    }

    private List<Fault> read(String file, boolean comma) {
        kept.clear();
        var reader = new RowReader(Set.of("EUR", "JPY", "TND"), comma, DAY);
        return new ReadRows<UploadRow>(100, reader::read, kept::addAll)
                .read(PriceHeading.FILE, new ByteArrayInputStream(file.getBytes(UTF_8)))
                .named();
    }
}
