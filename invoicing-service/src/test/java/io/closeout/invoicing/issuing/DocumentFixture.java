package io.closeout.invoicing.issuing;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** Documents of which only lines and amounts matter. */
final class DocumentFixture {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final BigDecimal RATE = new BigDecimal("21");

    private DocumentFixture() {}

    /** One line for each net amount, at 21 %. */
    static DocumentContent invoice(List<String> nets) {
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

    static DocumentContent document(Creditable.Note note) {
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
