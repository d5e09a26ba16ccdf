package io.closeout.invoicing.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.invoicing.performance.Terms.Base;
import io.closeout.invoicing.performance.Terms.Reward;
import io.closeout.invoicing.pricing.Formula;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class BonusPropertyTest {

    private static Terms terms(BigDecimal best, BigDecimal worst, int neutral, BigDecimal limit) {
        var own = CaseFixture.TERMS;
        var reward = new Reward(
                true,
                Base.FIXED,
                BigDecimal.ZERO,
                best,
                worst,
                BigDecimal.valueOf(neutral),
                limit,
                false,
                false,
                BigDecimal.valueOf(25),
                Currency.getInstance("EUR"));
        return new Terms(30, 2, 5, 14, false, own.scales(), own.points(), reward, own.source());
    }

    @Property(tries = 500)
    void whoPutsTheInputsIntoTheFormulaGetsTheAmount(
            @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal points,
            @ForAll @BigRange(min = "0", max = "90000") @Scale(2) BigDecimal base,
            @ForAll @IntRange(min = 1, max = 99) int neutral,
            @ForAll @BigRange(min = "0", max = "25") @Scale(2) BigDecimal best,
            @ForAll @BigRange(min = "0", max = "500") @Scale(2) BigDecimal limit) {
        var bonus = Bonus.of(new Score(points, List.of()), terms(best, best, neutral, limit), base);

        assertThat(Formula.workOut(bonus.explanation()))
                .as(bonus.explanation().toString())
                .isEqualByComparingTo(bonus.amount());
        if (limit.signum() > 0) {
            assertThat(bonus.amount().abs()).isLessThanOrEqualTo(limit);
        }
    }

    @Property(tries = 300)
    void morePointsAreNeverWorthLess(@ForAll @IntRange(max = 100) int one, @ForAll @IntRange(max = 100) int other) {
        var terms = terms(new BigDecimal("3"), new BigDecimal("2"), 50, BigDecimal.ZERO);
        var few =
                Bonus.of(new Score(BigDecimal.valueOf(Math.min(one, other)), List.of()), terms, new BigDecimal("1000"));
        var many =
                Bonus.of(new Score(BigDecimal.valueOf(Math.max(one, other)), List.of()), terms, new BigDecimal("1000"));

        assertThat(many.amount()).isGreaterThanOrEqualTo(few.amount());
    }

    @Test
    void theNeutralPointsAreWorthNothingAndTheEndsAreWorthThePercentages() {
        var terms = terms(new BigDecimal("3"), new BigDecimal("2"), 50, BigDecimal.ZERO);

        assertThat(amount(terms, 50)).isEqualByComparingTo("0");
        assertThat(amount(terms, 100)).isEqualByComparingTo("30");
        assertThat(amount(terms, 0)).isEqualByComparingTo("-20");
    }

    private static BigDecimal amount(Terms terms, int points) {
        return Bonus.of(new Score(BigDecimal.valueOf(points), List.of()), terms, new BigDecimal("1000"))
                .amount();
    }
}
