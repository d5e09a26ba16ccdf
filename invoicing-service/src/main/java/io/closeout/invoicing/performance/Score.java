package io.closeout.invoicing.performance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The points of a month, 0 to 100: those of each figure's tier, weighted. A figure with too few cases is left out.
 *
 * @param points two decimals
 */
record Score(BigDecimal points, List<Part> parts) {

    private static final int DECIMALS = 2;

    Score {
        parts = List.copyOf(parts);
    }

    /** What one figure adds: its weight times its points, over the sum of the weights. */
    record Part(Figure figure, @Nullable Tier tier, BigDecimal weight, BigDecimal points) {}

    /** Empty if no figure that weighs anything says something. */
    static Optional<Score> of(List<FigureValue> figures, Terms terms) {
        var parts = figures.stream()
                .filter(figure -> figure.value() != null)
                .map(figure -> part(figure, terms))
                .filter(part -> part.weight().signum() > 0)
                .toList();
        var weights = parts.stream().map(Part::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (weights.signum() == 0) {
            return Optional.empty();
        }
        var weighted = parts.stream()
                .map(part -> part.weight().multiply(part.points()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(new Score(weighted.divide(weights, DECIMALS, RoundingMode.HALF_UP), parts));
    }

    private static Part part(FigureValue figure, Terms terms) {
        var tier = figure.tier();
        return new Part(
                figure.figure(),
                tier,
                terms.scale(figure.figure()).weight(),
                tier == null ? BigDecimal.ZERO : terms.points(Objects.requireNonNull(tier)));
    }
}
