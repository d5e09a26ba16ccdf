package io.closeout.invoicing.issuing;

import io.closeout.invoicing.issuing.DocumentContent.Numbering;
import io.closeout.invoicing.issuing.DocumentContent.Participant;
import io.closeout.invoicing.issuing.DocumentContent.Paying;
import io.closeout.invoicing.issuing.DocumentContent.Related;
import io.closeout.invoicing.issuing.DocumentContent.Subject;
import io.closeout.invoicing.issuing.DocumentContent.Terms;
import io.closeout.invoicing.issuing.DocumentContent.Type;
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
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final BigDecimal RATE = new BigDecimal("21");
    private static final Participant PARTY =
            new Participant(new UUID(0, 2), "Somebody", null, null, null, null, "BE", null, null, null, null);

    private DocumentFixture() {}

    /** One line for each net amount, at 21 %. */
    static DocumentContent invoice(List<String> nets) {
        var lines = new ArrayList<DocumentLine>();
        nets.forEach(net -> lines.add(line(lines.size() + 1, new BigDecimal(net), caseId(1), RATE)));
        return of(lines);
    }

    /**
     * One line for each amount in cents; the lines fall on the cases one after the other.
     *
     * @param thirdRate the rate of every third line; the others are at 21 %
     */
    static DocumentContent ofCases(List<Integer> cents, int cases, BigDecimal thirdRate) {
        var lines = new ArrayList<DocumentLine>();
        for (var amount : cents) {
            var number = lines.size() + 1;
            var caseId = caseId(1 + (number - 1) % cases);
            lines.add(line(number, BigDecimal.valueOf(amount, 2), caseId, number % 3 == 0 ? thirdRate : RATE));
        }
        return of(lines);
    }

    private static DocumentContent of(List<DocumentLine> lines) {
        var breakdown = TaxBreakdown.of(
                lines.stream()
                        .map(line -> new TaxedAmount(VatCategory.S, line.taxRate(), new Money(line.net(), EUR)))
                        .toList(),
                EUR);
        return document(new Creditable.Note(lines, Documents.groups(breakdown), Documents.totals(breakdown), false));
    }

    static UUID caseId(int number) {
        return new UUID(0, number);
    }

    private static DocumentLine line(int number, BigDecimal price, UUID caseId, BigDecimal rate) {
        return new DocumentLine(
                number,
                caseId,
                "CUSTOMER",
                null,
                null,
                "line.part",
                List.of(),
                BigDecimal.ONE,
                "C62",
                price,
                List.of(),
                price,
                "S",
                rate,
                null);
    }

    static DocumentContent document(Creditable.Note note) {

        var subject = new Subject(new UUID(0, 1), "R-1", null, null, "repair", null, null, null, DAY, DAY, "BE", null);
        return new DocumentContent(
                DocumentContent.FORMAT,
                new UUID(0, 3),
                new Type("INVOICE", "380"),
                new Numbering("F2026-000001", new UUID(0, 2), "F2026", 1),
                DAY,
                DAY,
                "Europe/Brussels",
                "en",
                "EUR",
                PARTY,
                PARTY,
                null,
                List.of(subject()),
                List.of(),
                new Paying(new UUID(0, 2), Terms.net(30), "RF"),
                note.lines(),
                List.of(),
                note.groups(),
                note.totals(),
                null,
                new Related(null, null, null));
    }

    private static Subject subject() {
        return new Subject(new UUID(0, 1), "R-1", null, null, "repair", null, null, null, DAY, DAY, "BE", null);
    }
}
