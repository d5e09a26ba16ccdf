package io.closeout.invoicing.paper;

import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.issuing.DocumentContent.Checked;
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
import io.closeout.invoicing.issuing.PaymentReference;
import io.closeout.invoicing.pricing.Explanation;
import io.closeout.invoicing.pricing.Input;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An invoice of a seller that nobody owes: a small repair with its travel and a part, to see how documents look. */
public final class SampleDocument {

    private static final int DAYS = 30;
    private static final UUID CASE = new UUID(0, 1);
    private static final BigDecimal RATE = new BigDecimal("21");
    private static final Participant BUYER = new Participant(
            new UUID(0, 2),
            "Café Voorbeeld / Exemple",
            "Place Sainte-Catherine 12",
            null,
            "1000",
            "Bruxelles",
            "BE",
            "BE0999104948",
            null,
            null,
            null);

    private static final Totals TOTALS = new Totals(
            amount("174.32"),
            amount("0.00"),
            amount("0.00"),
            amount("174.32"),
            amount("36.61"),
            amount("210.93"),
            amount("0.00"),
            amount("210.93"));

    private SampleDocument() {}

    /** @param language of the buyer, BCP 47 */
    public static DocumentContent of(Participant seller, String language, LocalDate day) {
        return new DocumentContent(
                DocumentContent.FORMAT,
                new UUID(0, 0),
                new Type("INVOICE", "380"),
                numbering(seller, day),
                day,
                day.plusDays(DAYS),
                "Europe/Brussels",
                language,
                "EUR",
                seller,
                BUYER,
                null,
                List.of(subject(day.minusDays(1))),
                List.of(),
                paying(numbering(seller, day)),
                lines(),
                List.of(),
                List.of(new Group("S", RATE, TOTALS.net(), TOTALS.tax(), null)),
                TOTALS,
                null,
                new Related(null, null, null));
    }

    /** The number that no invoice gets: sequences begin with one. */
    private static Numbering numbering(Participant seller, LocalDate day) {
        return new Numbering("F%d-000000".formatted(day.getYear()), seller.id(), "F" + day.getYear(), 0);
    }

    private static Paying paying(Numbering numbering) {
        return new Paying(BUYER.id(), Terms.net(DAYS), PaymentReference.of(numbering.number()));
    }

    private static Subject subject(LocalDate day) {
        var checked = new Checked("AUTO", 14, 1, "base 1", null, null);
        return new Subject(
                CASE,
                "R-2026-0042",
                "PO-17",
                null,
                "repair",
                null,
                "CLX24-00117",
                "Culinox Forno 10",
                day,
                day,
                "BE",
                checked);
    }

    private static List<DocumentLine> lines() {
        var labour = new Piece("line.labour", "1", "HUR", "78.40", "78.40");
        var travel = new Piece("line.travel", "15", "KMT", "0.65", "9.75");
        var part = new Piece("line.part", "1", "C62", "86.17", "86.17");
        return List.of(
                labour.line(1, new Input("minutes", "47"), new Input("step", "15"), new Input("rate", "78.40")),
                travel.line(2, new Input("km", "15"), new Input("rate", "0.65")),
                part.line(3, new Input("quantity", "1"), new Input("list", "86.17")));
    }

    private record Piece(String key, String quantity, String unit, String price, String net) {

        DocumentLine line(int number, Input... inputs) {
            return new DocumentLine(
                    number,
                    CASE,
                    "CUSTOMER",
                    null,
                    null,
                    key,
                    List.of(),
                    amount(quantity),
                    unit,
                    amount(price),
                    List.of(),
                    amount(net),
                    "S",
                    RATE,
                    new Explanation("eu", "1", List.of(inputs), ""));
        }
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }
}
