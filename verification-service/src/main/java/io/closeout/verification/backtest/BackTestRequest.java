package io.closeout.verification.backtest;

import io.closeout.kit.http.ProblemException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rule set to try on which past.
 *
 * @param ruleSet the draft as YAML, or {@code sha256} of one that was in use
 * @param from first day on which a report was judged
 * @param station only reports of this performer
 * @param country only work in this country, ISO 3166-1 alpha-2
 */
public record BackTestRequest(
        @Size(max = 200_000) @Nullable String ruleSet,
        @Pattern(regexp = "[0-9a-f]{64}") @Nullable String sha256,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @Nullable UUID station,
        @Pattern(regexp = "[A-Z]{2}") @Nullable String country) {

    /** @throws ProblemException if it asks for nothing that can be done */
    BackTestRequest checked() {
        if ((ruleSet == null) == (sha256 == null)) {
            throw ProblemException.badRequest("Give either a draft or the digest of a rule set.");
        }
        if (to.isBefore(from)) {
            throw ProblemException.badRequest("The last day is before the first.");
        }
        return this;
    }

    Instant begin() {
        return StartBackTest.startOf(from);
    }

    /** Exclusive. */
    Instant end() {
        return StartBackTest.startOf(to.plusDays(1));
    }
}
