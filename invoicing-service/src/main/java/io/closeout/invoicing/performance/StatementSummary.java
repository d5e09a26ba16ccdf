package io.closeout.invoicing.performance;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement in a list.
 *
 * @param version the one in force
 * @param points 0 to 100; null if too little can be said
 * @param openContests how many wait for a decision
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatementSummary(
        UUID statementId,
        int version,
        UUID stationId,
        @Nullable UUID sponsorId,
        YearMonth month,
        int casesCounted,
        @Nullable BigDecimal points,
        @Nullable BigDecimal bonus,
        @Nullable String currency,
        LocalDate contestableUntil,
        int openContests,
        Map<Figure, Cell> figures) {

    /** @param value null where there were too few cases */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cell(
            @Nullable BigDecimal value, int cases, @Nullable String tier) {}

    StatementSummary with(Map<Figure, Cell> cells) {
        return new StatementSummary(
                statementId,
                version,
                stationId,
                sponsorId,
                month,
                casesCounted,
                points,
                bonus,
                currency,
                contestableUntil,
                openContests,
                Map.copyOf(cells));
    }

    /** Those without points come last. */
    @JsonIgnore
    BigDecimal sortedBy() {
        return points == null ? BigDecimal.ONE.negate() : points;
    }

    /** For pages: whether there were enough cases. */
    public boolean says(Figure figure) {
        return value(figure) != null;
    }

    public @Nullable BigDecimal value(Figure figure) {
        var cell = figures.get(figure);
        return cell == null ? null : cell.value();
    }
}
