package io.closeout.reminder.dunning;

import static io.closeout.reminder.fixture.InvoiceFixture.anInvoice;
import static io.closeout.reminder.fixture.PartyFixture.aParty;
import static io.closeout.reminder.fixture.PaymentFixture.aPayment;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.events.reminder.PaymentOverdue;
import io.closeout.events.reminder.ReminderSuppressed;
import io.closeout.reminder.fixture.InvoiceFixture;
import io.closeout.reminder.fixture.ReminderServiceTest;
import io.closeout.reminder.fixture.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Due on Monday 2 March 2026 in Belgium: levels on 5 March, 16 March and 1 April. */
@QuarkusTest
@ReminderServiceTest
class DecideDueLevelsTest {

    @Inject
    World world;

    @Inject
    DecideDueLevels decide;

    private final InvoiceFixture invoice = anInvoice().dueOn("2026-03-02");

    @BeforeEach
    void anIssuedInvoice() {
        world.startsWithEmptyWorkLists();
        world.isNow("2026-02-01T10:00:00Z");
        world.hears(invoice.issued());
    }

    @Test
    void saysNothingOnTheDueDateItself() {
        world.isNow("2026-03-02T22:30:00Z");

        decide.run();

        assertThat(world.saidOf(invoice.id)).isEmpty();
    }

    @Test
    void saysOnceThatTheInvoiceIsOverdue() {
        world.isNow("2026-03-05T08:00:00Z");

        decide.run();
        decide.run();

        assertThat(world.saidOf(invoice.id)).hasSize(1);
        var overdue = world.saidOf(invoice.id, PaymentOverdue.class).getFirst();
        assertThat(overdue.getLevel()).isEqualTo(1);
        assertThat(overdue.getDaysOverdue()).isEqualTo(3);
        assertThat(overdue.getEvaluatedOn()).isEqualTo("2026-03-05");
        assertThat(overdue.getAsOfInvoiceVersion()).isEqualTo(1);
        assertThat(overdue.getOpenBalance().getAmount()).isEqualByComparingTo("120.00");
        assertThat(overdue.getMeta().getCorrelationId()).isEqualTo(invoice.caseId.toString());
    }

    @Test
    void namesEveryPartitionThatAPaymentMayLieIn() {
        world.isNow("2026-03-05T08:00:00Z");

        decide.run();

        var inputs = world.saidOf(invoice.id, PaymentOverdue.class).getFirst().getInputsAsOf();
        assertThat(inputs).hasSize(13);
    }

    @Test
    void looksOnTheDayOfTheNextLevelOnly() {
        world.isNow("2026-03-05T08:00:00Z");
        decide.run();

        assertThat(world.rows("select level, wake_at at time zone 'UTC' as at from due_level"))
                .containsExactly("level=2 at=2026-03-15 23:00:00");
    }

    @Test
    void aNightAtATimeEveryLevelGoesOut() {
        for (var day : List.of("2026-03-05", "2026-03-16", "2026-04-01", "2026-06-01")) {
            world.isNow(day + "T08:00:00Z");
            decide.run();
        }

        assertThat(world.saidOf(invoice.id, PaymentOverdue.class))
                .extracting(PaymentOverdue::getLevel)
                .containsExactly(1, 2, 3);
    }

    @Test
    void aJumpOfAHundredDaysSaysAllLevelsInOrderAndPlansTheLast() {
        world.isNow("2026-06-10T08:00:00Z");

        decide.run();

        assertThat(world.saidOf(invoice.id))
                .extracting(DecideDueLevelsTest::inShort)
                .containsExactly("overdue 1", "SUPERSEDED 1", "overdue 2", "SUPERSEDED 2", "overdue 3");
        assertThat(world.saidOf(invoice.id, PaymentOverdue.class))
                .extracting(event -> event.getEvaluatedOn().toString())
                .containsOnly("2026-06-10");
        assertThat(planned()).containsExactly("level=3");
        assertThat(world.rows("select * from due_level")).isEmpty();
    }

    @Test
    void aPlannedLevelIsOvertakenByTheNext() {
        world.isNow("2026-03-05T08:00:00Z");
        decide.run();
        world.isNow("2026-03-16T08:00:00Z");

        decide.run();

        assertThat(world.saidOf(invoice.id))
                .extracting(DecideDueLevelsTest::inShort)
                .containsExactly("overdue 1", "SUPERSEDED 1", "overdue 2");
        assertThat(planned()).containsExactly("level=2");
    }

    @Test
    void whatWasPaidInTimeIsNeverSpokenOf() {
        world.hears(
                invoice.paid(aPayment().id, "120.00", "2026-03-02T10:00:00Z"), invoice.settled("2026-03-02T10:00:00Z"));
        world.isNow("2026-06-10T08:00:00Z");

        decide.run();

        assertThat(world.saidOf(invoice.id)).isEmpty();
        assertThat(world.rows("select * from due_level")).isEmpty();
    }

    @Test
    void whatIsPaidWhileItIsHeldIsSuppressed() {
        var payment = aPayment().naming(invoice);
        world.hears(payment.received("2026-03-04T10:00:00Z"));
        world.isNow("2026-03-05T08:00:00Z");
        decide.run();
        world.hears(invoice.paid(payment.id, "120.00", "2026-03-05T09:00:00Z"));
        world.isNow("2026-03-05T10:00:00Z");

        decide.run();

        assertThat(world.saidOf(invoice.id))
                .extracting(DecideDueLevelsTest::inShort)
                .containsExactly("PAID 1");
    }

    @Test
    void moneyThatNamesTheInvoiceHoldsTheReminder() {
        world.hears(aPayment().naming(invoice).over("5.00").received("2026-03-04T10:00:00Z"));
        world.isNow("2026-03-05T08:00:00Z");

        decide.run();

        assertThat(world.saidOf(invoice.id)).isEmpty();
        assertThat(world.rows("select hold_reason from due_level")).containsExactly("hold_reason=PAYMENT_PENDING");
    }

    @Test
    void aPaymentThatIsUsedUpHoldsNothing() {
        var other = anInvoice().to(invoice.payer());
        var payment = aPayment().naming(invoice, other).over("120.00");
        world.hears(other.issued(), payment.received("2026-03-04T10:00:00Z"));
        world.hears(other.paid(payment.id, "120.00", "0.00", "2026-03-04T10:00:00Z"));
        world.isNow("2026-03-05T08:00:00Z");

        decide.run();

        assertThat(world.saidOf(invoice.id))
                .extracting(DecideDueLevelsTest::inShort)
                .containsExactly("overdue 1");
    }

    @Test
    void unallocatedMoneyOfTheCustomerThatCoversTheInvoiceHoldsIt() {
        world.hears(aPayment().by(invoice.payer()).over("120.00").received("2026-03-04T10:00:00Z"));
        world.isNow("2026-03-05T08:00:00Z");

        decide.run();

        assertThat(world.saidOf(invoice.id)).isEmpty();
    }

    @Test
    void unallocatedMoneyThatDoesNotCoverItHoldsNothing() {
        world.hears(aPayment().by(invoice.payer()).over("119.99").received("2026-03-04T10:00:00Z"));
        world.isNow("2026-03-05T08:00:00Z");

        decide.run();

        assertThat(world.saidOf(invoice.id)).hasSize(1);
    }

    @Test
    void anEventOfTheInvoiceThatIsParkedHoldsTheReminder() {
        invoice.paid(aPayment().id, "60.00", "2026-03-04T10:00:00Z");
        world.hears(invoice.settled("2026-03-04T10:00:00Z")); // its predecessor never came
        world.isNow("2026-03-05T08:00:00Z");

        decide.run();

        assertThat(world.saidOf(invoice.id)).isEmpty();
        assertThat(world.rows("select hold_reason from due_level")).containsExactly("hold_reason=INPUT_STALE");
    }

    @Test
    void theCalendarOfTheCustomerCountsNotThatOfTheSeller() {
        var customer = aParty().at("NO", "Europe/Oslo");
        var foreign = anInvoice().to(customer.id).dueOn("2026-03-02");
        world.hears(foreign.issued(), customer.state());
        world.isNow("2026-03-15T22:00:00Z");
        decide.run();
        assertThat(world.saidOf(foreign.id)).isEmpty();
        world.isNow("2026-03-16T08:00:00Z");

        decide.run();

        assertThat(world.saidOf(foreign.id)).hasSize(1);
    }

    private List<String> planned() {
        return world.rows(
                "select level from reminder where state = 'PLANNED' and invoice_id = '%s'".formatted(invoice.id));
    }

    private static String inShort(SpecificRecord event) {
        return switch (event) {
            case PaymentOverdue overdue -> "overdue " + overdue.getLevel();
            case ReminderSuppressed suppressed -> suppressed.getReason() + " " + suppressed.getLevel();
            default -> event.getClass().getSimpleName();
        };
    }
}
