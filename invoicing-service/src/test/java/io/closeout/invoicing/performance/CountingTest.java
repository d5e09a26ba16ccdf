package io.closeout.invoicing.performance;

import static io.closeout.invoicing.performance.CaseFixture.LATE;
import static io.closeout.invoicing.performance.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.invoicing.performance.Contribution.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CountingTest {

    private static final LocalDate LAST_UNCERTAIN_DAY = LocalDate.parse("2026-04-09");

    @Test
    void aRepairIsCertainlyFixedOnlyAfterTheDaysOfThePolicy() {
        assertThat(aCase().line(LAST_UNCERTAIN_DAY).of(Figure.FIRST_TIME_FIX))
                .returns(State.PROVISIONAL, Contribution::state)
                .returns(BigDecimal.ONE, Contribution::value)
                .returns("2026-04-10", one -> one.details().get("from"));
        assertThat(aCase().line(LAST_UNCERTAIN_DAY.plusDays(1)).of(Figure.FIRST_TIME_FIX))
                .returns(State.COUNTED, Contribution::state)
                .returns("fixed", Contribution::why);
    }

    @Test
    void aRepeatOnTheLastDayCountsAndADayLaterItDoesNot() {
        assertThat(aCase().repairedAgainAfter(30).line(LATE).of(Figure.FIRST_TIME_FIX))
                .returns(BigDecimal.ZERO, Contribution::value)
                .returns("came-back", Contribution::why);
        assertThat(aCase().repairedAgainAfter(31).line(LATE).of(Figure.FIRST_TIME_FIX))
                .returns(BigDecimal.ONE, Contribution::value);
        assertThat(aCase().repairedBefore(30).line(LATE).of(Figure.REPEAT_RATE))
                .returns(BigDecimal.ONE, Contribution::value);
        assertThat(aCase().repairedBefore(31).line(LATE).of(Figure.REPEAT_RATE))
                .returns(BigDecimal.ZERO, Contribution::value);
    }

    @Test
    void aRepeatIsCertainAtOnce() {
        assertThat(aCase().repairedAgainAfter(1).line(LAST_UNCERTAIN_DAY).of(Figure.FIRST_TIME_FIX))
                .returns(State.COUNTED, Contribution::state);
    }

    @Test
    void whatIsNoRepairOrOnUnknownEquipmentIsNotCompared() {
        assertThat(aCase().ofNature("maintenance").line(LATE).of(Figure.FIRST_TIME_FIX))
                .returns("not-a-repair", Contribution::why)
                .returns(null, Contribution::value);
        assertThat(aCase().withoutEquipment().line(LATE).of(Figure.REPEAT_RATE))
                .returns("equipment-unknown", Contribution::why);
    }

    @Test
    void nothingOfAWithdrawnReportCounts() {
        var line = aCase().takenBack().line(LATE);

        assertThat(line.isCounted()).isFalse();
        assertThat(line.contributions())
                .hasSize(Figure.values().length)
                .allMatch(one -> one.why().equals("withdrawn"));
    }

    @Test
    void anUpheldContestTakesACaseOutOfItsFigureAlone() {
        var line = aCase().queried(2).line(LATE, Figure.QUERY_RATE);

        assertThat(line.of(Figure.QUERY_RATE).why()).isEqualTo("contest-upheld");
        assertThat(Arrays.stream(Figure.values())
                        .filter(figure -> line.of(figure).isIn()))
                .hasSize(4);
    }

    @Test
    void evidenceNeedsPicturesAndNothingThatHeld() {
        assertThat(aCase().withPictures(1).line(LATE).of(Figure.EVIDENCE_QUALITY))
                .returns(BigDecimal.ZERO, Contribution::value)
                .returns("too-few-pictures", Contribution::why);
        assertThat(aCase().lacking("photo-reused").line(LATE).of(Figure.EVIDENCE_QUALITY))
                .returns(BigDecimal.ZERO, Contribution::value);
        assertThat(aCase().rejected().line(LATE).of(Figure.EVIDENCE_QUALITY))
                .returns(BigDecimal.ONE, Contribution::value);
        assertThat(aCase().undecided().line(LATE).of(Figure.EVIDENCE_QUALITY)).returns("undecided", Contribution::why);
    }

    @Test
    void aRejectedReportHasNoCycle() {
        assertThat(aCase().rejected().line(LATE).of(Figure.CYCLE_TIME)).returns("not-approved", Contribution::why);
        assertThat(aCase().approvedAfter(36).line(LATE).of(Figure.CYCLE_TIME).value())
                .isEqualByComparingTo("36");
    }
}
