package io.closeout.reminder.dunning;

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
class ResumeLadderWhenDisputeResolvedTest implements ReactionContract {

    @Inject
    Intake intake;

    @Inject
    World world;

    @Inject
    DecideDueLevels decide;

    @Override
    public Recorded event() {
        var invoice = anInvoice();
        world.hears(invoice.issued(), disputed(invoice, "120.00", "2026-03-03T09:00:00Z"));
        world.isNow("2026-03-05T08:00:00Z");
        decide.run();
        return rejected(invoice, "2026-03-06T09:00:00Z");
    }

    @Override
    public void deliver(List<ConsumerRecord<String, byte[]>> chunk) {
        intake.accept(chunk);
    }

    @Override
    public Object effectsOf(Recorded event) {
        return world.rows("select wake_at, hold_reason from due_level where invoice_id = '%s'".formatted(event.key()));
    }
}
