package io.closeout.reminder.contacts;

import static io.closeout.reminder.fixture.PartyFixture.aParty;

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
class RememberPartyWhenPartyStateTest implements ReactionContract {

    @Inject
    Intake intake;

    @Inject
    World world;

    @Override
    public Recorded event() {
        return aParty().state();
    }

    @Override
    public void deliver(List<ConsumerRecord<String, byte[]>> chunk) {
        intake.accept(chunk);
    }

    @Override
    public Object effectsOf(Recorded event) {
        return world.rows("""
                select country, zone, language, version from party where id = '%1$s' union all
                select '', '', '', version from details_wanted where party_id = '%1$s'""".formatted(event.key()));
    }
}
