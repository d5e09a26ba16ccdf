package io.closeout.reminder.dispatch;

import static io.closeout.reminder.fixture.InvoiceFixture.anInvoice;
import static io.closeout.reminder.fixture.PartyFixture.aParty;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.closeout.dev.platform.ReceivedMail;
import io.closeout.reminder.contacts.LookUpDetails;
import io.closeout.reminder.dunning.DecideDueLevels;
import io.closeout.reminder.fixture.PartyFixture;
import io.closeout.reminder.fixture.ReminderServiceTest;
import io.closeout.reminder.fixture.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real mail server goes away and comes back. */
@QuarkusTest
@ReminderServiceTest
class MailServerAwayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    World world;

    @Inject
    DecideDueLevels decide;

    @Inject
    LookUpDetails lookUp;

    @Inject
    SendReminders send;

    private final List<PartyFixture> customers = List.of(aParty(), aParty(), aParty());

    @BeforeEach
    void threeRemindersAreDueOneAfterTheOther() {
        world.startsWithEmptyWorkLists();
        world.isNow("2026-02-01T10:00:00Z");
        for (var customer : customers) {
            world.directoryKnows(customer);
            world.hears(customer.state());
        }
        lookUp.run();
        for (var i = 0; i < customers.size(); i++) {
            world.hears(anInvoice()
                    .to(customers.get(i).id)
                    .dueOn("2026-03-0" + (2 + i))
                    .issued());
        }
        for (var day : List.of("2026-03-05", "2026-03-06", "2026-03-09")) {
            world.isNow(day + "T08:00:00Z");
            decide.run();
        }
        world.platform().mail().kill();
    }

    @AfterEach
    void theMailServerIsBack() {
        if (!world.platform().mail().isRunning()) {
            world.platform().mail().start();
        }
    }

    @Test
    void nothingIsLostAndTheOrderIsKept() {
        awaitTries(1);
        assertThat(world.rows("select distinct state from reminder where payer_id in (%s)".formatted(ids())))
                .containsExactly("state=PLANNED");

        world.platform().mail().start();
        await().atMost(PATIENCE).until(() -> {
            send.run();
            return order().size() == customers.size();
        });

        assertThat(order())
                .isEqualTo(customers.stream().map(PartyFixture::email).toList());
    }

    @Test
    void aServerThatIsAwayIsNotAskedForEveryCustomer() {
        awaitTries(1);

        send.run();

        assertThat(tries()).isEqualTo(1);
    }

    /** The pause that an earlier test began may still be on. */
    private void awaitTries(int count) {
        await().atMost(PATIENCE).until(() -> {
            send.run();
            return tries() == count;
        });
    }

    private int tries() {
        return world.rows("select id from message where state = 'REFUSED' and payer_id in (%s)".formatted(ids()))
                .size();
    }

    private String ids() {
        return customers.stream().map(one -> "'" + one.id + "'").collect(Collectors.joining(", "));
    }

    private List<String> order() {
        var ours = customers.stream().map(PartyFixture::email).toList();
        return world.platform().mail().received().stream()
                .map(ReceivedMail::recipient)
                .filter(ours::contains)
                .toList();
    }
}
