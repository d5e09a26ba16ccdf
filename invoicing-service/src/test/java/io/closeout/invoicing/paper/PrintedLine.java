package io.closeout.invoicing.paper;

import io.closeout.invoicing.issuing.Adjustment;
import io.closeout.invoicing.issuing.DocumentContent.Checked;
import io.closeout.invoicing.issuing.DocumentContent.Subject;
import io.closeout.invoicing.issuing.DocumentLine;
import io.closeout.invoicing.pricing.Explanation;
import io.closeout.invoicing.pricing.Input;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of a printed document, and what it is about. */
final class PrintedLine {

    private final List<Input> words = new ArrayList<>();
    private final List<Input> inputs = new ArrayList<>();
    private final String key;
    private final BigDecimal quantity;
    private final String unit;
    private final BigDecimal price;
    private String category = "S";
    private BigDecimal rate = BigDecimal.ZERO;

    PrintedLine(String key, String quantity, String unit, String price) {
        this.key = key;
        this.quantity = new BigDecimal(quantity);
        this.unit = unit;
        this.price = new BigDecimal(price);
    }

    PrintedLine saying(String text) {
        words.add(new Input("text", text));
        return this;
    }

    PrintedLine called(String code) {
        words.add(new Input("code", code));
        return this;
    }

    PrintedLine because(String... pairs) {
        for (var i = 0; i < pairs.length; i += 2) {
            inputs.add(new Input(pairs[i], pairs[i + 1]));
        }
        return this;
    }

    PrintedLine taxed(String newCategory, BigDecimal percent) {
        category = newCategory;
        rate = percent;
        return this;
    }

    DocumentLine at(int number, UUID caseId, @Nullable Integer credited, int digits) {
        return new DocumentLine(
                number,
                caseId,
                "CUSTOMER",
                null,
                credited,
                key,
                words,
                quantity,
                unit,
                price,
                List.of(),
                quantity.multiply(price).setScale(digits, RoundingMode.HALF_UP),
                category,
                rate,
                new Explanation("be", "2", inputs, ""));
    }

    static Subject subject(UUID caseId, String report, int findings) {
        var from = PrintedDocument.DAY.minusDays(3);
        var certificate = "/verifications/certificates/" + caseId;
        return new Subject(
                caseId,
                report,
                "PO-17",
                null,
                "repair",
                null,
                "CLX24-00117",
                "Culinox Forno 10",
                from,
                from.plusDays(1),
                "BE",
                new Checked("SAMPLE", 14, findings, "base 3", certificate, null));
    }

    static Adjustment discount(String percent, BigDecimal base, String category, BigDecimal rate) {
        var share = new BigDecimal(percent);
        var amount = base.multiply(share).movePointLeft(2).setScale(base.scale(), RoundingMode.HALF_UP);
        return new Adjustment(false, "95", "adjustment.discount", List.of(), amount, share, base, category, rate, null);
    }

    static Adjustment handling(String amount, String category, BigDecimal rate) {
        return new Adjustment(
                true,
                "ABL",
                "adjustment.handling",
                List.of(),
                new BigDecimal(amount),
                null,
                null,
                category,
                rate,
                null);
    }
}
