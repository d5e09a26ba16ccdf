package io.closeout.invoicing.performance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a statement.
 *
 * @param value in its unit, two decimals; null where there are too few cases to say
 * @param low end of the range in which it lies as sure as 95 percent; only of shares
 * @param cases how many were counted
 * @param hits of a share: for how many it holds; otherwise the number of queries, or none
 * @param provisional how many of the counted ones may still turn
 * @param tier null if it reaches none or says nothing
 * @param next how far the next better tier is; null at the top and where it says nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FigureValue(
        Figure figure,
        @Nullable BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        int cases,
        int hits,
        int provisional,
        @Nullable Tier tier,
        @Nullable Distance next) {

    /**
     * @param bar value that the tier takes
     * @param gap between the value and the bar, in the figure's unit
     * @param cases how many of the cases counted would have had to turn out better; null of a median
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Distance(
            Tier tier,
            BigDecimal bar,
            BigDecimal gap,
            @Nullable Integer cases) {}
}
