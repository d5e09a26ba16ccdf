package io.closeout.verification.learning;

import io.closeout.kit.http.ProblemException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A stretch of whole months, in UTC. */
record Months(YearMonth first, YearMonth last) {

    private static final int YEAR = 12;

    /** The twelve months that end with this one. */
    static Months yearTo(YearMonth last) {
        return new Months(last.minusMonths(YEAR - 1L), last);
    }

    static Months of(YearMonth month) {
        return new Months(month, month);
    }

    /** @param text such as 2026-11; the current month if there is none */
    static YearMonth read(@Nullable String text, Clock clock) {
        if (text == null || text.isEmpty()) {
            return YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        }
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw ProblemException.badRequest("The month is written like 2026-11.");
        }
    }

    OffsetDateTime begin() {
        return first.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    /** Exclusive. */
    OffsetDateTime end() {
        return last.plusMonths(1).atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    List<YearMonth> all() {
        return IntStream.range(0, YEAR)
                .mapToObj(first::plusMonths)
                .filter(month -> !month.isAfter(last))
                .toList();
    }
}
