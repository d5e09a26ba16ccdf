package io.closeout.reminder.ledger;

import static io.closeout.reminder.fixture.DisputeFixture.disputed;
import static io.closeout.reminder.fixture.DisputeFixture.rejected;
import static io.closeout.reminder.fixture.InvoiceFixture.anInvoice;

import io.closeout.dev.reaction.ReactionContract;
import io.closeout.dev.reaction.Recorded;
import io.closeout.kit.inbox.Intake;
import io.closeout.reminder.fixture.ReminderServiceTest;
import io.closeout.reminder.fixture.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

@QuarkusTest
@ReminderServiceTest
class ThawAmountWhenDisputeResolvedTest implements ReactionContract {

    @Inject
    Intake intake;

    @Inject
    World world;

    @Override
    public Recorded event() {
        var invoice = anInvoice();
        world.hears(invoice.issued(), disputed(invoice, "50.00", "2026-03-03T09:00:00Z"));
        return rejected(invoice, "2026-03-04T09:00:00Z");
    }

    @Override
    public void deliver(List<ConsumerRecord<String, byte[]>> chunk) {
        intake.accept(chunk);
    }

    @Override
    public Object effectsOf(Recorded event) {
        return world.rows("select disputed, open_balance, version from invoice where id = '%s'".formatted(event.key()));
    }
}
