package io.closeout.reminder.dunning;

import static io.closeout.reminder.fixture.DisputeFixture.disputed;
import static io.closeout.reminder.fixture.DisputeFixture.rejected;
import static io.closeout.reminder.fixture.InvoiceFixture.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.events.reminder.PaymentOverdue;
import io.closeout.reminder.fixture.InvoiceFixture;
import io.closeout.reminder.fixture.ReminderServiceTest;
import io.closeout.reminder.fixture.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An invoice of 120 euro, due on 2 March; its first level is due on 5 March. */
@QuarkusTest
@ReminderServiceTest
class DisputedInvoiceTest {

    @Inject
    World world;

    @Inject
    DecideDueLevels decide;

    private final InvoiceFixture invoice = anInvoice();

    @BeforeEach
    void anIssuedInvoice() {
        world.startsWithEmptyWorkLists();
        world.isNow("2026-02-01T09:00:00Z");
        world.hears(invoice.issued());
    }

    @Test
    void isNotRemindedOfWhileAllOfItIsDisputed() {
        world.hears(disputed(invoice, "120.00", "2026-03-03T09:00:00Z"));
        world.isNow("2026-03-05T08:00:00Z");

        decide.run();

        assertThat(world.saidOf(invoice.id)).isEmpty();
        assertThat(held()).containsExactly("hold_reason=DISPUTED");
    }

    @Test
    void isRemindedOfAtOnceWhenTheDisputeIsRejected() {
        world.hears(disputed(invoice, "120.00", "2026-03-03T09:00:00Z"));
        world.isNow("2026-03-05T08:00:00Z");
        decide.run();

        world.hears(rejected(invoice, "2026-03-05T08:00:01Z"));
        decide.run();

        assertThat(overdue().getDisputedAmount().getAmount()).isEqualByComparingTo("0");
    }

    @Test
    void isRemindedOfForWhatIsNotDisputed() {
        world.hears(disputed(invoice, "50.00", "2026-03-03T09:00:00Z"));
        world.isNow("2026-03-05T08:00:00Z");

        decide.run();

        assertThat(overdue().getDisputedAmount().getAmount()).isEqualByComparingTo("50");
        assertThat(overdue().getOpenBalance().getAmount()).isEqualByComparingTo("120");
    }

    @Test
    void isNotRemindedOfWhenOnlyTheDisputedPartIsLeft() {
        world.hears(
                disputed(invoice, "50.00", "2026-03-03T09:00:00Z"),
                invoice.paid(UUID.randomUUID(), "70.00", "2026-03-04T09:00:00Z"));
        world.isNow("2026-03-05T08:00:00Z");

        decide.run();

        assertThat(world.saidOf(invoice.id)).isEmpty();
    }

    private PaymentOverdue overdue() {
        return (PaymentOverdue) world.saidOf(invoice.id).getFirst();
    }

    private Iterable<String> held() {
        return world.rows("select hold_reason from due_level where invoice_id = '%s'".formatted(invoice.id));
    }
}
