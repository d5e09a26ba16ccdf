package io.closeout.invoicing.selfbilling;

import static io.closeout.invoicing.rhythm.DraftFixture.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.invoicing.issuing.Draft;
import io.closeout.invoicing.money.Money;
import io.closeout.invoicing.pricing.Explanation;
import io.closeout.invoicing.pricing.Formula;
import io.closeout.invoicing.pricing.Input;
import io.closeout.invoicing.selfbilling.Deduction.Share;
import io.closeout.invoicing.tax.VatCategory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class DeductedDraftTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Property(tries = 300)
    void theGroupsShareADeductionToTheCentAndWhoPutsTheInputsIntoTheFormulaGetsEachShare(
            @ForAll @IntRange(min = 1, max = 9) int taxed,
            @ForAll @IntRange(min = 1, max = 9) int reversed,
            @ForAll @BigRange(min = "0.01", max = "39.20") @Scale(2) BigDecimal amount) {
        var charged = charged(taxed, reversed);

        var draft = DeductedDraft.of(charged, List.of(new Share(deduction(amount, "50"), eur(amount))));

        assertThat(sum(draft)).isEqualByComparingTo(amount);
        assertThat(draft.breakdown().net()).isEqualTo(charged.breakdown().net().minus(eur(amount)));
        assertThat(draft.adjustments())
                .allSatisfy(one -> assertThat(Formula.workOut(Objects.requireNonNull(one.explanation())))
                        .isEqualByComparingTo(one.amount().amount()));
    }

    @Property(tries = 300)
    void neverTakesMoreOfADocumentThanAgreed(
            @ForAll @BigRange(min = "0.01", max = "9000") @Scale(2) BigDecimal one,
            @ForAll @BigRange(min = "0.01", max = "9000") @Scale(2) BigDecimal other,
            @ForAll @IntRange(min = 1, max = 50) int percent) {
        var net = eur(new BigDecimal("311.17"));
        var wanted = List.of(
                new Share(deduction(one, Integer.toString(percent)), eur(one)),
                new Share(deduction(other, Integer.toString(percent)), eur(other)));

        var shares = Deductions.within(net, wanted);

        var taken = shares.stream().map(Share::amount).reduce(Money.zero(EUR), Money::plus);
        var most = net.amount().multiply(BigDecimal.valueOf(percent)).movePointLeft(2);
        assertThat(taken.amount()).isLessThanOrEqualTo(most).isLessThanOrEqualTo(one.add(other));
        assertThat(taken.amount().add(new BigDecimal("0.01")).compareTo(most.min(one.add(other))))
                .as("as much as there is room for")
                .isPositive();
    }

    @Test
    void lowersEachTaxGroupByItsShareAsASpecialAgreement() {
        var draft = DeductedDraft.of(
                charged(1, 3),
                List.of(new Share(deduction(new BigDecimal("10.00"), "25"), eur(new BigDecimal("10.00")))));

        assertThat(draft.adjustments())
                .extracting(one -> one.reasonCode()
                        + " " + one.tax().category() + " "
                        + one.amount().amount())
                .containsExactly("64 S 2.50", "64 AE 7.50");
        assertThat(draft.breakdown().tax().amount()).isEqualByComparingTo("15.94"); // 21 % of 78.40 − 2.50
    }

    @Test
    void leavesADraftAloneFromWhichNothingIsDeducted() {
        var charged = charged(1, 1);

        assertThat(DeductedDraft.of(charged, List.of())).isSameAs(charged);
        assertThat(Deductions.within(
                        Money.zero(EUR), List.of(new Share(deduction(BigDecimal.ONE, "25"), eur(BigDecimal.ONE)))))
                .isEmpty();
    }

    private static Draft charged(int taxed, int reversed) {
        var drafts =
                List.of(draft(1, "2026-11-17", taxed, VatCategory.S), draft(2, "2026-11-18", reversed, VatCategory.AE));
        return MergedDraft.of(drafts, drafts.getFirst().form(), null);
    }

    private static BigDecimal sum(Draft draft) {
        return draft.adjustments().stream().map(one -> one.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Deduction deduction(BigDecimal open, String percent) {
        var why = new Explanation("own-be", "3", List.of(new Input("base", "100")), "base");
        return new Deduction(
                new UUID(1, 1),
                new UUID(1, 2),
                LocalDate.parse("2026-10-01"),
                LocalDate.parse("2026-10-31"),
                eur(open),
                new BigDecimal(percent),
                why);
    }

    private static Money eur(BigDecimal amount) {
        return new Money(amount, EUR);
    }
}
