package io.closeout.invoicing.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.events.common.CaseBalance;
import io.closeout.invoicing.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CaseSharesPropertyTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final BigDecimal FULL = new BigDecimal("21");
    private static final BigDecimal REDUCED = new BigDecimal("6");
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    @Property
    void sharesOfWhatIsBilledMakeTheDocumentToTheCent(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = -500, max = 9_999) Integer> cents,
            @ForAll @IntRange(min = 1, max = 5) int cases) {
        var invoice = DocumentFixture.ofCases(cents, cases, REDUCED);

        var shares = CaseShares.grossOf(invoice).values();

        assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(invoice.totals().gross());
    }

    @Property
    void everyEventAddsUpAndNothingIsEverLessThanNothing(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(min = 100, max = 9_999) Integer> cents,
            @ForAll @IntRange(min = 2, max = 5) int cases,
            @ForAll @Size(max = 8) List<@IntRange(min = -5, max = 20_000) Integer> moves) {
        var story = new Story(DocumentFixture.ofCases(cents, cases, FULL));

        moves.forEach(story::move);

        story.creditAll();
        assertThat(story.open().isZero()).isTrue();
        assertThat(story.openOfCases()).allMatch(open -> open.signum() == 0);
    }

    @Property
    void whatIsOpenOfACaseDoesNotDependOnTheOrderOfPaymentsAndCreditNotes(
            @ForAll @Size(min = 4, max = 12) List<@IntRange(min = 100, max = 9_999) Integer> cents,
            @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 2_000) Integer> payments,
            @ForAll long seed) {
        var invoice = DocumentFixture.ofCases(cents, 4, REDUCED);
        var moves = new ArrayList<>(payments);
        moves.add(-2);
        var one = new Story(invoice);
        moves.forEach(one::move);
        Collections.shuffle(moves, new Random(seed));
        var other = new Story(invoice);
        moves.forEach(other::move);

        assertThat(other.open()).isEqualTo(one.open());
        assertThat(other.openOfCases()).isEqualTo(one.openOfCases());
    }

    @Example
    void aCaseThatIsCreditedAsAWholeHasNothingOpenAndTheOthersKeepTheirs() {
        var invoice = DocumentFixture.ofCases(List.of(10_000, 20_000, 30_000), 3, REDUCED);
        var story = new Story(invoice);

        story.move(-2);

        assertThat(story.openOfCases())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("121"), BigDecimal.ZERO, new BigDecimal("318"));
    }

    /** An invoice, and what happens to it; each event is checked. */
    private static final class Story {

        private final DocumentContent invoice;
        private final Balance balance;
        private final List<DocumentContent> notes = new ArrayList<>();

        Story(DocumentContent invoice) {
            this.invoice = invoice;
            this.balance = Balance.of(new Money(invoice.totals().payable(), EUR));
            check(shares().issued(invoice, open()), balance.payable(), true);
        }

        /** A payment in cents; below zero, all that is left of the case with that number is credited. */
        void move(int move) {
            if (move < 0) {
                credit(line -> line.caseId().equals(DocumentFixture.caseId(-move)));
            } else {
                var amount = new Money(BigDecimal.valueOf(move, 2), EUR).min(open());
                balance.allocate(amount, DAY);
                check(shares().paid(amount, open()), amount, true);
            }
        }

        void creditAll() {
            credit(line -> true);
        }

        private void credit(Predicate<DocumentLine> wanted) {
            var left = new Creditable(invoice, notes);
            var lines = left.lines(wanted);
            if (lines.isEmpty()) {
                return;
            }
            var before = shares();
            var note = DocumentFixture.document(left.of(lines));
            notes.add(note);
            var amount = new Money(note.totals().gross(), EUR);
            balance.credit(amount, false, DAY);
            check(shares().credited(before, open()), amount, false);
        }

        private void check(List<CaseBalance> cases, Money change, boolean never) {
            assertThat(sum(cases.stream()
                            .map(one -> one.getChange().getAmount())
                            .toList()))
                    .isEqualByComparingTo(change.amount());
            assertThat(sum(cases.stream().map(one -> one.getOpen().getAmount()).toList()))
                    .isEqualByComparingTo(open().amount());
            assertThat(cases).allMatch(one -> one.getOpen().getAmount().signum() >= 0);
            if (never) {
                assertThat(cases).allMatch(one -> one.getChange().getAmount().signum() >= 0);
            }
        }

        private CaseShares shares() {
            return CaseShares.of(invoice, notes);
        }

        Money open() {
            return balance.open();
        }

        List<BigDecimal> openOfCases() {
            return shares().paid(Money.zero(EUR), open()).stream()
                    .collect(Collectors.toMap(
                            CaseBalance::getCaseId,
                            one -> one.getOpen().getAmount(),
                            (a, b) -> a,
                            TreeMap<UUID, BigDecimal>::new))
                    .values()
                    .stream()
                    .toList();
        }

        private static BigDecimal sum(List<BigDecimal> amounts) {
            return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }
}
