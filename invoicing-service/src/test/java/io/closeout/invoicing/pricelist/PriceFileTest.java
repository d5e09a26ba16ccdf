package io.closeout.invoicing.pricelist;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.invoicing.pricelist.Upload.Fault;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    @Test
    void namesTheLineAlsoBehindACellOfTwoLines() {
        assertThat(read("article,description,unit,price,currency\nA,\"one\ntwo\",C62,1,EUR\nB,,C62,-1,EUR\n"))
                .extracting(Fault::line, Fault::field)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "description"),
                        org.assertj.core.groups.Tuple.tuple(4, "price"));
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

    @Test
    void tellsAWorkbookAnotherEncodingAndABinaryApart() {
        assertThat(read("PK\u0003\u0004 and so on"))
                .extracting(Fault::detail)
                .containsExactly("is the beginning of an Excel workbook; save it as CSV UTF-8");
        assertThat(faults("article,unit\n".getBytes(UTF_16)))
                .extracting(Fault::detail)
                .containsExactly("is not UTF-8 text; save the file as CSV UTF-8");
        var noise = new byte[100_000];
        new Random(7).nextBytes(noise);
        assertThat(faults(noise)).isNotEmpty();
        assertThat(kept).isEmpty();
    }

    @Test
    void countsAllFaultsAndNamesAHundred() {
        var rows = IntStream.range(0, 5_000)
                .mapToObj(i -> "A" + i + ",C62,x,EUR\n")
                .collect(Collectors.joining());

        var faults = reader(false).read(bytes("article,unit,price,currency\n" + rows));

        assertThat(faults.count()).isEqualTo(5_000);
        assertThat(faults.named()).hasSize(100);
        assertThat(faults.named().getLast().line()).isEqualTo(101);
    }

    @Test
    void stopsBehindTheMostRows() {
        var rows =
                IntStream.range(0, 12).mapToObj(i -> "A" + i + ",C62,1,EUR\n").collect(Collectors.joining());

        assertThat(new PriceFile(rowReader(false), 10, kept::addAll)
                        .read(bytes("article,unit,price,currency\n" + rows))
                        .named())
                .containsExactly(new Fault(12, "", "is more than a file may hold: at most 10 rows"));
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
        return faults(file.getBytes(UTF_8));
    }

    private List<Fault> readWithCommas(String file) {
        kept.clear();
        return reader(true).read(bytes(file)).named();
    }

    private List<Fault> faults(byte[] file) {
        kept.clear();
        return reader(false).read(new ByteArrayInputStream(file)).named();
    }

    private PriceFile reader(boolean comma) {
        return new PriceFile(rowReader(comma), 100_000, kept::addAll);
    }

    private static RowReader rowReader(boolean comma) {
        return new RowReader(Set.of("EUR", "JPY", "TND"), comma, DAY);
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
