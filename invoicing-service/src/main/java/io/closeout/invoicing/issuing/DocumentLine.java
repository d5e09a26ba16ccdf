package io.closeout.invoicing.issuing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.closeout.invoicing.pricing.Explanation;
import io.closeout.invoicing.pricing.Input;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line (BG-25). net = round(quantity × unit price) − allowances + charges.
 *
 * @param caseId the case; of a line without a case, the id of what it was agreed in
 * @param purpose of the charge; null for a line without a case
 * @param creditedLine on a credit note, the line of the invoice that it corrects
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentLine(
        int lineNo,
        UUID caseId,
        @Nullable String purpose,
        @Nullable String sourceLineId,
        @Nullable Integer creditedLine,
        String textKey,
        List<Input> textParameters,
        BigDecimal quantity,
        String unit,
        BigDecimal unitPrice,
        List<Adjustment> adjustments,
        BigDecimal net,
        String taxCategory,
        BigDecimal taxRate,
        @Nullable Explanation explanation) {

    public DocumentLine {
        textParameters = List.copyOf(textParameters);
        adjustments = List.copyOf(adjustments);
    }

    /**
     * The line of a credit note that takes some of this one back.
     *
     * @param price of one unit, such that quantity × price = net
     */
    DocumentLine credited(int number, BigDecimal credited, BigDecimal price, BigDecimal netOfIt) {
        return new DocumentLine(
                number,
                caseId,
                purpose,
                sourceLineId,
                lineNo,
                textKey,
                textParameters,
                credited,
                unit,
                price,
                List.of(),
                netOfIt,
                taxCategory,
                taxRate,
                null);
    }

    /** The line of a credit note that lowers the price of this one and leaves its quantity. */
    DocumentLine reduced(int number, BigDecimal netOfIt) {
        return new DocumentLine(
                number,
                caseId,
                purpose,
                sourceLineId,
                lineNo,
                CreditableLine.REDUCTION,
                textParameters,
                BigDecimal.ONE,
                "C62",
                netOfIt,
                List.of(),
                netOfIt,
                taxCategory,
                taxRate,
                null);
    }
}
