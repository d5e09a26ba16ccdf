package io.closeout.invoicing.office;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.closeout.invoicing.document.PriceStep;
import io.closeout.invoicing.issuing.DocumentLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a line is priced so, for programs.
 *
 * @param steps how its price came about, in the caller's language
 * @param policy the values of its day, level by level
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WhyView(
        DocumentLine line,
        List<PriceStep> steps,
        List<WhySheet.Variable> policy,
        WhySheet.@Nullable Approval approval) {

    static WhyView of(WhySheet sheet) {
        return new WhyView(sheet.line(), sheet.t().why(sheet.line()), sheet.policy(), sheet.approval());
    }
}
