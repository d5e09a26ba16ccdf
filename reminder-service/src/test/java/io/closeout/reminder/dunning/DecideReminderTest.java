package io.closeout.reminder.dunning;

import static io.closeout.events.reminder.SuppressionReason.BELOW_MINIMUM;
import static io.closeout.events.reminder.SuppressionReason.CREDITED;
import static io.closeout.events.reminder.SuppressionReason.INPUT_STALE;
import static io.closeout.events.reminder.SuppressionReason.PAID;
import static io.closeout.events.reminder.SuppressionReason.PAYMENT_PENDING;
import static io.closeout.events.reminder.SuppressionReason.SUPERSEDED;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.kit.time.WorkingDays;
import io.closeout.reminder.dunning.Decision.Hold;
import io.closeout.reminder.dunning.Decision.Lapse;
import io.closeout.reminder.dunning.Decision.Remind;
import io.closeout.reminder.dunning.Decision.Suppress;
import io.closeout.reminder.dunning.Decision.Wait;
import io.closeout.reminder.dunning.Level.Counting;
import io.closeout.reminder.ledger.Settlement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Due on Monday 2 March 2026: level 1 on Thursday 5th, level 2 on Monday 16th, level 3 on Wednesday 1 April. */
class DecideReminderTest {

    private static final LocalDate DUE = LocalDate.parse("2026-03-02");
    private static final Ladder LADDER = new Ladder(
            List.of(
                    new Level(1, "friendly", 3, Counting.WORKING),
                    new Level(2, "reminder", 14, Counting.CALENDAR),
                    new Level(3, "formal", 30, Counting.CALENDAR)),
            10,
            new BigDecimal("1.00"));
    private static final OpenInvoice OPEN = open("120.00");

    private final DecideReminder decide = new DecideReminder(new Climb(LADDER, WorkingDays.in("BE"), DUE));

    @Test
    void waitsUntilTheDayOfTheLevel() {
        assertThat(decide.about(OPEN, level(1), on("2026-03-04"))).isEqualTo(new Wait(LocalDate.parse("2026-03-05")));
    }

    @Test
    void remindsOnTheDayOfTheLevel() {
        assertThat(decide.about(OPEN, level(1), on("2026-03-05"))).isEqualTo(new Remind());
    }

    @Test
    void remindsStillOnTheLastDayBeforeTheNextLevel() {
        assertThat(decide.about(OPEN, level(1), on("2026-03-15"))).isEqualTo(new Remind());
    }

    @Test
    void aLevelIsSupersededOnTheDayOfTheNext() {
        assertThat(decide.about(OPEN, level(1), on("2026-03-16"))).isEqualTo(new Suppress(SUPERSEDED));
    }

    @Test
    void theLastLevelIsNeverSuperseded() {
        assertThat(decide.about(OPEN, level(3), on("2026-12-24"))).isEqualTo(new Remind());
    }

    @Test
    void holdsWhileInputsAreBehind() {
        var now = new Circumstances(LocalDate.parse("2026-03-05"), false, false);

        assertThat(decide.about(OPEN, level(1), now)).isEqualTo(new Hold(INPUT_STALE));
    }

    @Test
    void holdsWhileMoneyLooksForItsInvoice() {
        var now = new Circumstances(LocalDate.parse("2026-03-05"), true, true);

        assertThat(decide.about(OPEN, level(1), now)).isEqualTo(new Hold(PAYMENT_PENDING));
    }

    @Test
    void aHeldLevelIsNotSupersededByTime() {
        var now = new Circumstances(LocalDate.parse("2026-06-01"), true, true);

        assertThat(decide.about(OPEN, level(1), now)).isEqualTo(new Hold(PAYMENT_PENDING));
    }

    @Test
    void whatWasPaidBeforeTheLevelWasDueIsNoNews() {
        var paid = settled("2026-03-04", Settlement.PAID);

        assertThat(decide.about(paid, level(1), on("2026-03-05"))).isEqualTo(new Lapse());
    }

    @Test
    void whatWasPaidWhenTheLevelWasDueIsSuppressed() {
        var paid = settled("2026-03-05", Settlement.PAID);

        assertThat(decide.about(paid, level(1), on("2026-03-05"))).isEqualTo(new Suppress(PAID));
    }

    @Test
    void whatWasCreditedIsSuppressedAsCredited() {
        var credited = settled("2026-03-06", Settlement.CREDITED);

        assertThat(decide.about(credited, level(1), on("2026-03-09"))).isEqualTo(new Suppress(CREDITED));
    }

    @Test
    void aPaidInvoiceNeedsNoFreshInputs() {
        var paid = settled("2026-03-05", Settlement.PAID);
        var now = new Circumstances(LocalDate.parse("2026-03-05"), false, true);

        assertThat(decide.about(paid, level(1), now)).isEqualTo(new Suppress(PAID));
    }

    @Test
    void lessThanTheMinimumIsNotWorthAMessage() {
        assertThat(decide.about(open("0.99"), level(1), on("2026-03-05"))).isEqualTo(new Suppress(BELOW_MINIMUM));
    }

    @Test
    void theMinimumItselfIs() {
        assertThat(decide.about(open("1.00"), level(1), on("2026-03-05"))).isEqualTo(new Remind());
    }

    private static Level level(int number) {
        return LADDER.level(number).orElseThrow();
    }

    private static Circumstances on(String today) {
        return new Circumstances(LocalDate.parse(today), true, false);
    }

    private static OpenInvoice open(String amount) {
        return new OpenInvoice(new BigDecimal(amount), new BigDecimal(amount), null, null);
    }

    private static OpenInvoice settled(String day, Settlement by) {
        return new OpenInvoice(BigDecimal.ZERO.setScale(4), BigDecimal.ZERO.setScale(4), LocalDate.parse(day), by);
    }
}
