package io.closeout.reminder.dunning;

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
class WatchDueDateWhenInvoiceIssuedTest implements ReactionContract {

    @Inject
    Intake intake;

    @Inject
    World world;

    @Override
    public Recorded event() {
        return anInvoice().dueOn("2026-03-02").issued();
    }

    @Override
    public void deliver(List<ConsumerRecord<String, byte[]>> chunk) {
        intake.accept(chunk);
    }

    @Override
    public Object effectsOf(Recorded event) {
        return world.rows("select level, wake_at from due_level where invoice_id = '%s'".formatted(event.key()));
    }
}
