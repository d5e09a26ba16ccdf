package io.closeout.invoicing.performance;

import io.closeout.kit.http.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which cases of a statement a page shows.
 *
 * @param figure null for all of them
 * @param from place of the first one
 */
record Filter(@Nullable Figure figure, Show show, int from) {

    static final int PAGE = 50;

    enum Show {
        ALL,
        /** Those that speak against the station. */
        AGAINST,
        /** Those that do not count. */
        OUT
    }

    static Filter of(@Nullable String figure, @Nullable String show, @Nullable String from) {
        return new Filter(
                isEmpty(figure) ? null : Figure.of(String.valueOf(figure)).orElseThrow(ProblemException::notFound),
                isEmpty(show) ? Show.ALL : show(String.valueOf(show)),
                isEmpty(from) || !String.valueOf(from).matches("[0-9]{1,6}")
                        ? 0
                        : Integer.parseInt(String.valueOf(from)));
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isEmpty();
    }

    private static Show show(String text) {
        try {
            return Show.valueOf(text);
        } catch (IllegalArgumentException unknown) {
            throw ProblemException.notFound();
        }
    }

    List<CaseLine> of(Statement statement) {
        return statement.cases().stream().filter(this::includes).toList();
    }

    private boolean includes(CaseLine line) {
        var wanted = line.contributions().stream().filter(one -> figure == null || one.figure() == figure);
        return switch (show) {
            case ALL -> true;
            case AGAINST -> wanted.anyMatch(Contribution::isAgainst);
            case OUT -> wanted.noneMatch(Contribution::isIn);
        };
    }

    public boolean isFigure(Figure other) {
        return figure == other;
    }

    public boolean isShow(Show other) {
        return show == other;
    }

    /** For pages: the same choice, as a query without a place. */
    public String query() {
        return "figure=%s&show=%s".formatted(figure == null ? "" : figure.key(), show);
    }
}
