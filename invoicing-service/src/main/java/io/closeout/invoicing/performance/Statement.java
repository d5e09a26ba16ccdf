package io.closeout.invoicing.performance;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The month of a station as it was stated; stored as canonical JSON and never changed.
 *
 * @param format how this text is laid out
 * @param id of all versions
 * @param sponsorId the only party that sponsored cases of the month; null if there are none or several
 * @param statedOn day in the zone of the station
 * @param contestableUntil last day for the station to contest a case
 * @param score null if too little can be said
 * @param bonus null if the policy has none or nobody is named to pay it
 * @param changes what differs from the version before; empty in the first
 * @param replacesSha256 digest of the version before, in hexadecimal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Statement(
        int format,
        UUID id,
        int version,
        UUID stationId,
        @Nullable UUID sponsorId,
        Period period,
        LocalDate statedOn,
        LocalDate contestableUntil,
        Rules rules,
        List<FigureValue> figures,
        @Nullable Score score,
        @Nullable Bonus bonus,
        List<CaseLine> cases,
        List<Change> changes,
        @Nullable String replacesSha256) {

    static final int FORMAT = 1;

    Statement {
        figures = List.copyOf(figures);
        cases = List.copyOf(cases);
        changes = List.copyOf(changes);
    }

    /** @param zone IANA zone of the station */
    record Period(LocalDate from, LocalDate to, String zone) {}

    /** What the figures were counted by. */
    record Rules(
            String policyId,
            int policyVersion,
            int repeatDays,
            int picturesNeeded,
            int minCases,
            int contestDays,
            boolean cycleToSettlement) {

        static Rules of(Terms terms) {
            return new Rules(
                    terms.source().policyId(),
                    terms.source().version(),
                    terms.repeatDays(),
                    terms.picturesNeeded(),
                    terms.minCases(),
                    terms.contestDays(),
                    terms.isCycleToSettlement());
        }
    }

    /**
     * A case that counts otherwise than in the version before, or a figure that has another value.
     *
     * @param caseId null for the value of a figure
     * @param before a key of the words, or a value; null if it was not there
     * @param after the same; null if it is not there any more
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(
            Figure figure,
            @Nullable UUID caseId,
            @Nullable String reportNumber,
            @Nullable String before,
            @Nullable String after) {}

    FigureValue of(Figure figure) {
        return figures.stream()
                .filter(one -> one.figure() == figure)
                .findFirst()
                .orElseThrow();
    }

    Optional<CaseLine> lineOf(UUID caseId) {
        return cases.stream().filter(line -> line.caseId().equals(caseId)).findFirst();
    }

    int casesCounted() {
        return Math.toIntExact(cases.stream().filter(CaseLine::isCounted).count());
    }

    /** For pages: whether some of it may still turn. */
    @JsonIgnore
    public boolean isProvisional() {
        return figures.stream().anyMatch(figure -> figure.provisional() > 0);
    }

    @Nullable
    BigDecimal points() {
        return score == null ? null : score.points();
    }

    boolean saysTheSameAs(Statement other) {
        return figures.equals(other.figures)
                && cases.equals(other.cases)
                && Objects.equals(score, other.score)
                && Objects.equals(bonus, other.bonus)
                && Objects.equals(sponsorId, other.sponsorId);
    }
}
