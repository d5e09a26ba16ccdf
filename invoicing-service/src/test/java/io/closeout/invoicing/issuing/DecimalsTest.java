package io.closeout.invoicing.issuing;

import static java.math.BigDecimal.ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.invoicing.issuing.DocumentContent.Totals;
import io.closeout.invoicing.money.Money;
import io.closeout.invoicing.tax.TaxBreakdown;
import io.closeout.invoicing.tax.TaxedAmount;
import io.closeout.invoicing.tax.VatCategory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Money of currencies without decimals, and with three. */
class DecimalsTest {

    private static final BigDecimal RATE = new BigDecimal("21");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final Currency TND = Currency.getInstance("TND");

    @Test
    void aYenHasNoDecimals() {
        var invoice = invoice(List.of("1000", "33"), JPY);

        // 21 % of 1033 is 216.93
        assertThat(invoice.totals().tax()).isEqualTo(new BigDecimal("217"));
        assertThat(invoice.totals().gross()).isEqualTo(new BigDecimal("1250"));
    }

    @Test
    void aDinarHasThree() {
        var invoice = invoice(List.of("10.005", "0.333"), TND);

        // 21 % of 10.338 is 2.17098
        assertThat(invoice.totals().tax()).isEqualTo(new BigDecimal("2.171"));
        assertThat(invoice.totals().gross()).isEqualTo(new BigDecimal("12.509"));
    }

    @Test
    void creditNotesMakeZeroInBoth() {
        for (var currency : List.of(JPY, TND)) {
            var invoice = invoice(List.of("1001", "33"), currency);
            var part = new Creditable(invoice, List.of())
                    .of(new TreeMap<>(Map.of(1, new CreditedPart.Quantity(new BigDecimal("0.3")))));
            var rest = new Creditable(invoice, List.of(document(part, currency))).all();

            assertThat(part.totals().gross().scale()).isEqualTo(currency.getDefaultFractionDigits());
            assertThat(part.totals().gross().add(rest.totals().gross()))
                    .isEqualByComparingTo(invoice.totals().gross());
            assertThat(rest.cancels()).isTrue();
        }
    }

    @Test
    void refusesAYenWithDecimals() {
        assertThatThrownBy(() -> invoice(List.of("10.5"), JPY)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void isStoredAndReadWithAllOfThem() {
        var invoice = invoice(List.of("10.005"), TND);

        assertThat(StoredContent.read(StoredContent.text(invoice))).isEqualTo(invoice);
    }

    private static DocumentContent invoice(List<String> nets, Currency currency) {
        var lines = new ArrayList<DocumentLine>();
        nets.forEach(net -> lines.add(line(lines.size() + 1, new BigDecimal(net))));
        var breakdown = TaxBreakdown.of(
                lines.stream()
                        .map(line -> new TaxedAmount(VatCategory.S, RATE, new Money(line.net(), currency)))
                        .toList(),
                currency);
        var none = Money.zero(currency).amount();
        var gross = breakdown.gross().amount();
        var totals = new Totals(
                breakdown.net().amount(),
                none,
                none,
                breakdown.net().amount(),
                breakdown.tax().amount(),
                gross,
                none,
                gross);
        return document(
                new Creditable.Note(lines, List.of(), LegalWords.groups("en", breakdown), totals, null, false),
                currency);
    }

    private static DocumentLine line(int number, BigDecimal net) {
        var caseId = new UUID(0, 1);
        return new DocumentLine(
                number,
                caseId,
                null,
                null,
                null,
                "line.part",
                List.of(),
                ONE,
                "C62",
                net,
                List.of(),
                net,
                "S",
                RATE,
                null);
    }

    /** A document that is like others but for its money. */
    private static DocumentContent document(Creditable.Note note, Currency currency) {
        var like = DocumentFixture.document(note);
        return new DocumentContent(
                like.format(),
                like.id(),
                like.type(),
                like.numbering(),
                like.issueDate(),
                like.dueDate(),
                like.zone(),
                like.language(),
                currency.getCurrencyCode(),
                like.seller(),
                like.buyer(),
                null,
                like.subjects(),
                like.sources(),
                like.paying(),
                like.lines(),
                like.adjustments(),
                like.taxGroups(),
                like.totals(),
                null,
                like.related());
    }
}
