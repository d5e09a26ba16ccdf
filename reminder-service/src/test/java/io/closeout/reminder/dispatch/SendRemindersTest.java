package io.closeout.reminder.dispatch;

import static io.closeout.reminder.fixture.InvoiceFixture.anInvoice;
import static io.closeout.reminder.fixture.PartyFixture.aParty;
import static io.closeout.reminder.fixture.PaymentFixture.aPayment;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.events.reminder.ReminderSent;
import io.closeout.events.reminder.ReminderSuppressed;
import io.closeout.reminder.contacts.LookUpDetails;
import io.closeout.reminder.dunning.DecideDueLevels;
import io.closeout.reminder.fixture.InvoiceFixture;
import io.closeout.reminder.fixture.PartyFixture;
import io.closeout.reminder.fixture.ReminderServiceTest;
import io.closeout.reminder.fixture.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Due on Monday 2 March 2026 in Belgium: levels on 5 March, 16 March and 1 April. */
@QuarkusTest
@ReminderServiceTest
class SendRemindersTest {

    @Inject
    World world;

    @Inject
    DecideDueLevels decide;

    @Inject
    LookUpDetails lookUp;

    @Inject
    SendReminders send;

    private final PartyFixture station =
            aParty().called("Liften Noord NV").withAccount("BE71096123456769").speaking("nl");
    private final PartyFixture customer = aParty().called("Bakker BV");
    private final InvoiceFixture invoice =
            anInvoice().to(customer.id).from(station.id).dueOn("2026-03-02").numbered("2026-000123");

    @BeforeEach
    void twoParties() {
        world.startsWithEmptyWorkLists();
        world.isNow("2026-02-01T10:00:00Z");
        knows(station);
        knows(customer);
    }

    @Test
    void tellsTheWorldThatItWasSent() {
        world.hears(invoice.issued());

        aDayPasses("2026-03-05T08:00:00Z");

        var sent = world.saidOf(invoice.id, ReminderSent.class);
        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().getLevel()).isEqualTo(1);
        assertThat(sent.getFirst().getLanguage()).isEqualTo("nl");
        assertThat(sent.getFirst().getSentOn()).isEqualTo("2026-03-05");
        assertThat(sent.getFirst().getDaysOverdue()).isEqualTo(3);
        assertThat(sent.getFirst().getNextLevelOn()).isEqualTo("2026-03-16");
        assertThat(sent.getFirst().getRecipientId()).isEqualTo(customer.id);
    }

    @Test
    void aHundredDaysADayAtATimeBringEveryLevelOnce() {
        world.hears(invoice.issued());

        for (var day : List.of("2026-03-05", "2026-03-06", "2026-03-16", "2026-04-01", "2026-06-10")) {
            aDayPasses(day + "T08:00:00Z");
        }

        assertThat(world.mailsTo(customer))
                .extracting(mail -> mail.subject().split(" ")[0])
                .containsExactly("Factuur", "Tweede", "Ingebrekestelling:");
        assertThat(world.saidOf(invoice.id, ReminderSent.class))
                .extracting(ReminderSent::getLevel)
                .containsExactly(1, 2, 3);
    }

    @Test
    void aJumpOfAHundredDaysBringsOneMail() {
        world.hears(invoice.issued());

        aDayPasses("2026-06-10T08:00:00Z");

        assertThat(world.mailsTo(customer)).hasSize(1);
        assertThat(world.mailsTo(customer).getFirst().subject()).startsWith("Ingebrekestelling");
    }

    @Test
    void whatBecomesDueOnTheSameDayWaitsForTheNextWorkingDay() {
        world.hears(invoice.issued());
        aDayPasses("2026-03-06T08:00:00Z");
        var late = anInvoice().to(customer.id).dueOn("2026-03-01");
        world.hears(late.issued());
        aDayPasses("2026-03-06T15:00:00Z");
        assertThat(world.mailsTo(customer)).hasSize(1);
        aDayPasses("2026-03-08T08:00:00Z"); // a Sunday
        assertThat(world.mailsTo(customer)).hasSize(1);

        aDayPasses("2026-03-09T08:00:00Z");

        assertThat(world.mailsTo(customer)).hasSize(2);
    }

    @Test
    void whoeverPaysBeforeTheMailIsWrittenGetsNone() {
        world.hears(invoice.issued());
        world.isNow("2026-03-05T08:00:00Z");
        decide.run();
        world.hears(invoice.paid(aPayment().id, "120.00", "2026-03-05T08:00:01Z"));

        send.run();

        assertThat(world.mailsTo(customer)).isEmpty();
        assertThat(world.saidOf(invoice.id, ReminderSuppressed.class))
                .extracting(event -> event.getReason().name())
                .containsExactly("PAID");
    }

    @Test
    void whoeverGetsACreditNoteBeforeTheMailIsWrittenGetsNone() {
        world.hears(invoice.issued());
        world.isNow("2026-03-05T08:00:00Z");
        decide.run();
        world.hears(invoice.credited("2026-03-05T08:00:01Z"));

        send.run();

        assertThat(world.mailsTo(customer)).isEmpty();
        assertThat(world.saidOf(invoice.id, ReminderSuppressed.class))
                .extracting(event -> event.getReason().name())
                .containsExactly("CREDITED");
    }

    @Test
    void moneyThatComesInBeforeTheMailIsWrittenHoldsIt() {
        world.hears(invoice.issued());
        world.isNow("2026-03-05T08:00:00Z");
        decide.run();
        world.hears(aPayment().naming(invoice).received("2026-03-05T08:00:01Z"));

        send.run();

        assertThat(world.mailsTo(customer)).isEmpty();
        assertThat(world.rows("select hold_reason from payer_to_remind"))
                .containsExactly("hold_reason=PAYMENT_PENDING");
    }

    @Test
    void anAddressThatComesLateIsWaitedFor() {
        var shy = aParty().withoutAddress();
        var owed = anInvoice().to(shy.id).dueOn("2026-03-02");
        knows(shy);
        world.hears(owed.issued());
        aDayPasses("2026-03-05T08:00:00Z");
        assertThat(world.rows("select hold_reason from payer_to_remind")).containsExactly("hold_reason=NO_RECIPIENT");
        knows(shy.withAddress("shy-%s@example.org".formatted(shy.id)));

        aDayPasses("2026-03-06T08:00:00Z");

        assertThat(world.mailsTo(shy)).hasSize(1);
    }

    @Test
    void patienceForAnAddressEnds() {
        var unreachable = aParty().withAddress("not an address");
        var owed = anInvoice().to(unreachable.id).dueOn("2026-03-02");
        knows(unreachable);
        world.hears(owed.issued());
        aDayPasses("2026-03-05T08:00:00Z");

        aDayPasses("2026-03-15T12:00:00Z");

        assertThat(world.saidOf(owed.id, ReminderSuppressed.class))
                .extracting(event -> event.getReason().name())
                .containsExactly("NO_RECIPIENT");
    }

    @Test
    void whoeverWasErasedIsNotWrittenTo() {
        world.hears(invoice.issued(), customer.erased());

        aDayPasses("2026-03-05T08:00:00Z");

        assertThat(world.mailsTo(customer)).isEmpty();
        assertThat(world.saidOf(invoice.id, ReminderSuppressed.class))
                .extracting(event -> event.getReason().name())
                .containsExactly("NO_RECIPIENT");
    }

    private void knows(PartyFixture party) {
        world.directoryKnows(party);
        world.hears(party.state());
        lookUp.run();
    }

    private void aDayPasses(String now) {
        world.isNow(now);
        lookUp.run();
        decide.run();
        send.run();
    }

    /** Money is written with spaces that do not break. */
    private static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f]", " ");
    }
}
