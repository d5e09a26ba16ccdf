package io.closeout.invoicing.matching;

import static io.closeout.invoicing.matching.StationXml.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.issuing.DocumentContent.Group;
import io.closeout.invoicing.issuing.DocumentContent.Numbering;
import io.closeout.invoicing.issuing.DocumentContent.Participant;
import io.closeout.invoicing.issuing.DocumentContent.Paying;
import io.closeout.invoicing.issuing.DocumentContent.Related;
import io.closeout.invoicing.issuing.DocumentContent.Subject;
import io.closeout.invoicing.issuing.DocumentContent.Terms;
import io.closeout.invoicing.issuing.DocumentContent.Totals;
import io.closeout.invoicing.issuing.DocumentContent.Type;
import io.closeout.invoicing.issuing.DocumentLine;
import io.closeout.invoicing.issuing.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final BigDecimal SUM = new BigDecimal("150.10");
    private static final BigDecimal ZERO = new BigDecimal("0.00");
    private static final LocalDate TODAY = LocalDate.parse("2026-12-03");

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    private final DocumentContent approved = approved();

    @Test
    void agreesIfEveryLineNamesItsReport() {
        assertThat(findings(right())).isEmpty();
    }

    @Test
    void agreesWhateverTheOrderOfTheLines() {
        assertThat(findings(right().backwards())).isEmpty();
        assertThat(findings(anInvoice()
                        .line("Travel", "20.00")
                        .line("Labour", "100.00")
                        .line("Part", "30.10")
                        .backwards()))
                .isEmpty();
        assertThat(findings(anInvoice().line("Second job", "30.10").line("First job", "120.00")))
                .isEmpty();
    }

    @Test
    void findsOneCent() {
        assertThat(findings(anInvoice().line("R-1 all", "120.01").line("R-2", "30.10")))
                .containsExactly("report-differs", "taxable-differs", "net", "gross", "payable");
    }

    @Test
    void letsLinesDifferWithinTheToleranceButNeverTheSum() {
        var shifted = anInvoice().line("R-1", "120.01").line("R-2", "30.09");

        assertThat(findings(shifted)).containsExactly("report-differs", "report-differs");
        assertThat(findings(shifted, "0.01")).isEmpty();
        assertThat(findings(anInvoice().line("R-1", "120.01").line("R-2", "30.10"), "0.01"))
                .containsExactly("taxable-differs", "net", "gross", "payable");
    }

    @Test
    void findsWhatIsTooMuchAndWhatIsMissing() {
        assertThat(findings(anInvoice().line("R-1", "150.10"))).containsExactly("report-differs", "report-missing");
        assertThat(findings(anInvoice().line("Labour", "100.00").line("Extra", "50.10")))
                .containsExactly("line-unexpected", "line-missing", "line-missing");
    }

    @Test
    void doesNotTakeAReportForAnotherThatBeginsTheSame() {
        assertThat(findings(anInvoice().line("R-10", "120.00").line("R-2", "30.10")))
                .isEmpty();
        assertThat(findings(anInvoice().line("R-10", "120.00").line("R-2", "30.11")))
                .contains("line-unexpected");
    }

    @Test
    void findsAStrangersVatNumberOrAccount() {
        assertThat(findings(right().with("seller", "BE0999104949"))).containsExactly("seller-vat-id");
        assertThat(findings(right().with("buyer", "DE999526012"))).containsExactly("buyer-vat-id");
        assertThat(findings(right().with("iban", "BE71096123456769"))).containsExactly("iban");
        assertThat(findings(right().with("seller", "be 0999.104.948"))).isEmpty();
    }

    @Test
    void findsTheWrongCurrencyTypeAndTax() {
        assertThat(findings(right().with("currency", "NOK"))).containsExactly("currency");
        assertThat(findings(right().with("type", "389"))).containsExactly("type-self-billed");
        assertThat(findings(right().with("type", "381"))).containsExactly("type-unexpected");
        assertThat(findings(right().with("tax", "31.52"))).containsExactly("tax-differs", "tax", "gross", "payable");
    }

    @Test
    void findsDaysThatCannotBe() {
        assertThat(findings(right().with("issued", "2026-12-04"))).containsExactly("issued-in-future");
        assertThat(findings(right().with("issued", "2026-11-01"))).containsExactly("issued-before-service");
        assertThat(findings(right().with("due", "2026-12-10"))).containsExactly("due-too-early");
    }

    private static StationXml right() {
        return anInvoice()
                .line("R-1 labour", "100.00")
                .line("Travel, R-1", "20.00")
                .line("R-2 part", "30.10");
    }

    private List<String> findings(StationXml invoice) {
        return findings(invoice, "0.00");
    }

    private List<String> findings(StationXml invoice, String tolerance) {
        var said = ReadInvoice.of(new Upload(invoice.ubl()));
        return Comparison.findings(said, approved, new BigDecimal(tolerance), TODAY).stream()
                .map(Reason::key)
                .toList();
    }

    private static DocumentContent approved() {
        return new DocumentContent(
                DocumentContent.FORMAT,
                new UUID(0, 9),
                new Type("RECEIVED", "380"),
                new Numbering("R2026-000001", new UUID(0, 8), "R2026", 1),
                TODAY,
                TODAY,
                "Europe/Brussels",
                "en",
                "EUR",
                party("BE", "BE0999104948", "BE68539007547034"),
                party("FR", "FR12999034234", null),
                null,
                List.of(subject(ONE, "R-1"), subject(TWO, "R-2")),
                List.of(),
                new Paying(new UUID(0, 8), Terms.net(30), "x"),
                List.of(line(1, ONE, "100.00"), line(2, ONE, "20.00"), line(3, TWO, "30.10")),
                List.of(),
                List.of(new Group("AE", BigDecimal.ZERO, SUM, ZERO, "VATEX-EU-AE")),
                new Totals(SUM, ZERO, ZERO, SUM, ZERO, SUM, ZERO, SUM),
                null,
                new Related(null, null, null));
    }

    private static Participant party(String country, String vatId, @Nullable String iban) {
        return new Participant(new UUID(0, 7), "Somebody", null, null, null, null, country, vatId, null, iban, null);
    }

    private static Subject subject(UUID caseId, String report) {
        var day = LocalDate.parse("2026-11-18");
        return new Subject(caseId, report, null, null, null, null, null, null, day, day, "BE", null);
    }

    private static DocumentLine line(int number, UUID caseId, String net) {
        var amount = new BigDecimal(net);
        return new DocumentLine(
                number,
                caseId,
                "WARRANTY",
                null,
                null,
                "line.labour",
                List.of(),
                BigDecimal.ONE,
                "C62",
                amount,
                List.of(),
                amount,
                "AE",
                BigDecimal.ZERO,
                null);
    }
}
