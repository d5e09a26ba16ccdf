package io.closeout.invoicing.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.invoicing.issuing.DocumentContent.Line;
import io.closeout.invoicing.issuing.DocumentContent.Numbering;
import io.closeout.invoicing.issuing.DocumentContent.Participant;
import io.closeout.invoicing.issuing.DocumentContent.Subject;
import io.closeout.invoicing.issuing.DocumentContent.Terms;
import io.closeout.invoicing.money.Money;
import io.closeout.invoicing.tax.TaxBreakdown;
import io.closeout.invoicing.tax.TaxedAmount;
import io.closeout.invoicing.tax.VatCategory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CreditableTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final BigDecimal RATE = new BigDecimal("21");

    @Test
    void creditsAllOfAnInvoice() {
        var invoice = invoice(List.of("10.00", "0.33"));

        var note = new Creditable(invoice, List.of()).all();

        assertThat(note.cancels()).isTrue();
        assertThat(note.totals().gross()).isEqualByComparingTo(invoice.totals().gross());
    }

    @Test
    void creditsSomeOfALine() {
        var note = new Creditable(invoice(List.of("10.00", "0.33")), List.of())
                .of(new TreeMap<>(Map.of(1, new BigDecimal("0.5"))));

        assertThat(note.cancels()).isFalse();
        assertThat(note.totals().net()).isEqualByComparingTo("5.00");
        assertThat(note.totals().tax()).isEqualByComparingTo("1.05");
    }

    @Test
    void refusesMoreThanIsLeftOfALine() {
        var invoice = invoice(List.of("10.00"));
        var half = new TreeMap<>(Map.of(1, new BigDecimal("0.5")));
        var first = document(invoice, new Creditable(invoice, List.of()).of(half));

        var left = new Creditable(invoice, List.of(first));

        assertThat(left.left(1)).isEqualByComparingTo("0.5");
        assertThatThrownBy(() -> left.of(new TreeMap<>(Map.of(1, new BigDecimal("0.51")))))
                .isInstanceOf(CreditRefusedException.class);
        assertThatThrownBy(() -> left.of(new TreeMap<>(Map.of(9, BigDecimal.ONE))))
                .isInstanceOf(CreditRefusedException.class);
    }

    @Property
    void anInvoiceAndItsCreditNotesMakeZeroToTheCent(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 99_999) Integer> cents,
            @ForAll @Size(max = 4) List<@IntRange(min = 1, max = 99) Integer> parts) {
        var invoice = invoice(cents.stream()
                .map(cent -> BigDecimal.valueOf(cent, 2).toPlainString())
                .toList());
        var notes = new ArrayList<DocumentContent>();
        parts.forEach(part -> creditSome(invoice, notes, BigDecimal.valueOf(part, 2)));
        var rest = new Creditable(invoice, notes);
        if (!rest.isEmpty()) {
            notes.add(document(invoice, rest.all()));
        }

        var credited = notes.stream().map(note -> note.totals().gross()).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(credited).isEqualByComparingTo(invoice.totals().gross());
        assertThat(new Creditable(invoice, notes).isEmpty()).isTrue();
    }

    private static void creditSome(DocumentContent invoice, List<DocumentContent> notes, BigDecimal part) {
        var left = new Creditable(invoice, notes);
        var share = left.left(1).multiply(part).setScale(6, RoundingMode.HALF_UP);
        try {
            notes.add(document(invoice, left.of(new TreeMap<>(Map.of(1, share)))));
        } catch (CreditRefusedException tooLittle) {
            assertThat(tooLittle).hasMessageMatching("Nothing is left.*|.*worth nothing.*|.*more than 0.*");
        }
    }

    private static DocumentContent invoice(List<String> nets) {
        var lines = new ArrayList<Line>();
        for (var net : nets) {
            lines.add(new Line(
                    lines.size() + 1,
                    new UUID(0, 1),
                    null,
                    null,
                    "line.part",
                    List.of(),
                    BigDecimal.ONE,
                    "C62",
                    new BigDecimal(net),
                    new BigDecimal(net),
                    "S",
                    RATE,
                    null));
        }
        var breakdown = TaxBreakdown.of(
                lines.stream()
                        .map(line -> new TaxedAmount(VatCategory.S, RATE, new Money(line.net(), EUR)))
                        .toList(),
                EUR);
        return document(new Creditable.Note(lines, Documents.groups(breakdown), Documents.totals(breakdown), false));
    }

    private static DocumentContent document(DocumentContent invoice, Creditable.Note note) {
        assertThat(invoice.lines()).isNotEmpty();
        return document(note);
    }

    private static DocumentContent document(Creditable.Note note) {
        var day = LocalDate.parse("2026-03-02");
        var party = new Participant(new UUID(0, 2), "Somebody", null, null, null, null, "BE", null, null, null, null);
        var subject = new Subject("R-1", null, null, "repair", null, null, null, day, day, "BE");
        return new DocumentContent(
                new UUID(0, 3),
                new Numbering("F2026-000001", new UUID(0, 2), "F2026", 1),
                day,
                day,
                "Europe/Brussels",
                "en",
                "EUR",
                party,
                party,
                new UUID(0, 2),
                subject,
                List.of(),
                new Terms("NET30", 30),
                note.lines(),
                note.groups(),
                note.totals(),
                "RF",
                null);
    }
}
