package io.closeout.reminder.dispatch;

import static io.closeout.reminder.fixture.InvoiceFixture.anInvoice;
import static io.closeout.reminder.fixture.PartyFixture.aParty;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.events.reminder.ReminderSent;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.reminder.contacts.LookUpDetails;
import io.closeout.reminder.dispatch.Outcome.ServerAway;
import io.closeout.reminder.dispatch.Outcome.Taken;
import io.closeout.reminder.dispatch.Outcome.Unknown;
import io.closeout.reminder.dunning.DecideDueLevels;
import io.closeout.reminder.dunning.PayersToRemind;
import io.closeout.reminder.dunning.PayersToRemind.Payer;
import io.closeout.reminder.fixture.InvoiceFixture;
import io.closeout.reminder.fixture.PartyFixture;
import io.closeout.reminder.fixture.ReminderServiceTest;
import io.closeout.reminder.fixture.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The process dies between any two steps; the steps are taken one by one to say where. */
@QuarkusTest
@ReminderServiceTest
class LostHandOverTest {

    @Inject
    World world;

    @Inject
    DecideDueLevels decide;

    @Inject
    LookUpDetails lookUp;

    @Inject
    SendReminders send;

    @Inject
    ComposeMessage compose;

    @Inject
    MailDrop mailDrop;

    @Inject
    RecordOutcome recordOutcome;

    @Inject
    FindLostMessages findLost;

    @Inject
    PayersToRemind payers;

    @Inject
    Tenants tenants;

    @Inject
    Clock clock;

    private final PartyFixture customer = aParty();
    private final InvoiceFixture invoice = anInvoice().to(customer.id).dueOn("2026-03-02");

    @BeforeEach
    void aReminderIsPlanned() {
        world.startsWithEmptyWorkLists();
        world.isNow("2026-02-01T10:00:00Z");
        world.directoryKnows(customer);
        world.hears(customer.state(), invoice.issued());
        lookUp.run();
        world.isNow("2026-03-05T08:00:00Z");
        decide.run();
    }

    @Test
    void deathBeforeTheTryIsOnRecordSendsTheMailOnce() {
        var payer = payer();
        try {
            tenants.inTransaction(payer.tenantId(), () -> {
                compose.forPayer(payer);
                throw new IllegalStateException("killed");
            });
        } catch (IllegalStateException killed) {
            assertThat(killed).hasMessage("killed");
        }

        send.run();

        assertThat(world.mailsTo(customer)).hasSize(1);
    }

    @Test
    void deathBetweenRecordAndHandOverSendsNothingAndTellsAPerson() {
        begun();

        aRestart();

        assertThat(world.mailsTo(customer)).isEmpty();
        assertThat(states()).containsExactly("state=UNKNOWN");
    }

    @Test
    void deathBetweenHandOverAndRecordSendsNoSecondMail() {
        mailDrop.handOver(begun().mail());

        aRestart();

        assertThat(world.mailsTo(customer)).hasSize(1);
        assertThat(states()).containsExactly("state=UNKNOWN");
        assertThat(world.saidOf(invoice.id, ReminderSent.class)).isEmpty();
    }

    @Test
    void aRecordThatIsRolledBackSendsNoSecondMail() {
        var composed = begun();
        var payer = new Payer("network-a", customer.id, clock.instant(), 0);
        var outcome = mailDrop.handOver(composed.mail());
        try {
            tenants.inTransaction("network-a", () -> {
                recordOutcome.of(composed.messageId(), outcome, payer);
                throw new IllegalStateException("the database is gone");
            });
        } catch (IllegalStateException gone) {
            assertThat(gone).hasMessage("the database is gone");
        }

        aRestart();

        assertThat(world.mailsTo(customer)).hasSize(1);
        assertThat(states()).containsExactly("state=UNKNOWN");
    }

    @Test
    void theNextLevelGoesOutAllTheSame() {
        begun();
        aRestart();
        world.isNow("2026-03-16T08:00:00Z");
        decide.run();

        send.run();

        assertThat(world.mailsTo(customer)).hasSize(1);
        assertThat(world.saidOf(invoice.id, ReminderSent.class))
                .extracting(ReminderSent::getLevel)
                .containsExactly(2);
    }

    @Test
    void anOutcomeThatComesAfterAllIsBelieved() {
        var composed = begun();
        aRestart();

        record(composed, new Taken());

        assertThat(states()).containsExactly("state=SENT");
        assertThat(world.saidOf(invoice.id, ReminderSent.class)).hasSize(1);
    }

    @Test
    void aBrokenConnectionIsNeverTriedAgain() {
        record(begun(), new Unknown("Connection was closed"));

        send.run();

        assertThat(world.mailsTo(customer)).isEmpty();
        assertThat(states()).containsExactly("state=UNKNOWN");
    }

    @Test
    void aMailServerThatIsAwayIsTriedAgain() {
        record(begun(), new ServerAway("Connection refused"));

        send.run();

        assertThat(world.mailsTo(customer)).hasSize(1);
        assertThat(states()).containsExactly("state=SENT");
    }

    @Test
    void aTryUnderWayIsLeftAlone() {
        begun();

        findLost.run();

        assertThat(states()).containsExactly("state=SENDING");
    }

    private Composed begun() {
        var payer = payer();
        return tenants.inTransaction(payer.tenantId(), () -> compose.forPayer(payer))
                .orElseThrow();
    }

    private void record(Composed composed, Outcome outcome) {
        var payer = new Payer("network-a", customer.id, clock.instant(), 0);
        tenants.inTransaction("network-a", () -> recordOutcome.of(composed.messageId(), outcome, payer));
    }

    private Payer payer() {
        return QuarkusTransaction.requiringNew().call(() -> payers.ready(clock.instant(), 10)).stream()
                .filter(one -> one.payerId().equals(customer.id))
                .findFirst()
                .orElseThrow();
    }

    /** Three minutes later, with everything starting over. */
    private void aRestart() {
        world.sql("update hand_over set begun_at = begun_at - interval '3 minutes'");
        findLost.run();
        decide.run();
        send.run();
    }

    private List<String> states() {
        return world.rows("select state from reminder where invoice_id = '%s' and level = 1".formatted(invoice.id));
    }
}
