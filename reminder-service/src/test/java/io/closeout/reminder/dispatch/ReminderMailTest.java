package io.closeout.reminder.dispatch;

import static io.closeout.reminder.fixture.InvoiceFixture.anInvoice;
import static io.closeout.reminder.fixture.PartyFixture.aParty;
import static io.closeout.reminder.fixture.PaymentFixture.aPayment;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.events.reminder.ReminderSent;
import io.closeout.reminder.contacts.LookUpDetails;
import io.closeout.reminder.dunning.DecideDueLevels;
import io.closeout.reminder.fixture.InvoiceFixture;
import io.closeout.reminder.fixture.PartyFixture;
import io.closeout.reminder.fixture.ReminderServiceTest;
import io.closeout.reminder.fixture.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Due on Monday 2 March 2026 in Belgium: levels on 5 March, 16 March and 1 April. */
@QuarkusTest
@ReminderServiceTest
class ReminderMailTest {

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
    void theCustomerGetsOneMailInItsLanguage() {
        world.hears(invoice.issued());

        aDayPasses("2026-03-05T08:00:00Z");

        var mails = world.mailsTo(customer);
        assertThat(mails).hasSize(1);
        var mail = mails.getFirst();
        assertThat(mail.subject()).isEqualTo("Factuur 2026-000123 moest op 2 maart 2026 betaald zijn");
        assertThat(plain(mail.text()))
                .contains("Beste Bakker BV,", "€ 120,00", "2 maart 2026", "BE71 0961 2345 6769", "RF182026-000123");
        assertThat(plain(mail.html())).contains("Liften Noord NV", "€ 120,00", "<html lang=\"nl\">");
        assertThat(mail.raw()).contains("Message-ID: <%s.1@closeout.invalid>".formatted(invoice.id));
    }

    @Test
    void severalInvoicesShareTheMailAndTheHighestLevelSetsItsWords() {
        var older =
                anInvoice().to(customer.id).from(station.id).dueOn("2026-02-16").over("30.50 EUR");
        world.hears(invoice.issued(), older.issued());

        aDayPasses("2026-03-05T08:00:00Z");

        var mails = world.mailsTo(customer);
        assertThat(mails).hasSize(1);
        assertThat(mails.getFirst().subject()).isEqualTo("Tweede herinnering: 2 vervallen facturen");
        assertThat(plain(mails.getFirst().text())).contains(invoice.number(), older.number(), "€ 150,50");
        assertThat(world.saidOf(invoice.id, ReminderSent.class)).hasSize(1);
        assertThat(world.saidOf(older.id, ReminderSent.class)).hasSize(1);
    }

    @Test
    void aPartialPaymentAsksForTheRest() {
        world.hears(invoice.issued());
        world.hears(invoice.paid(aPayment().id, "20.00", "2026-03-03T08:00:01Z"));

        aDayPasses("2026-03-05T08:00:00Z");

        assertThat(plain(world.mailsTo(customer).getFirst().text()))
                .contains("€ 100,00")
                .doesNotContain("€ 120,00");
    }

    @Test
    void aLineEndInANumberMakesNoHeader() {
        var forged = anInvoice()
                .to(customer.id)
                .numbered("1\r\nBcc: all@example.org")
                .dueOn("2026-03-02");
        world.hears(forged.issued());

        aDayPasses("2026-03-05T08:00:00Z");

        var mail = world.mailsTo(customer).getFirst();
        assertThat(mail.subject()).startsWith("Factuur 1 Bcc: all@example.org");
        assertThat(mail.raw().lines().takeWhile(line -> !line.isEmpty())).noneMatch(line -> line.startsWith("Bcc:"));
    }

    @Test
    void markupInANameStaysText() {
        var forged = aParty().called("<img src=x onerror=alert(1)>");
        var owed = anInvoice().to(forged.id).dueOn("2026-03-02");
        knows(forged);
        world.hears(owed.issued());

        aDayPasses("2026-03-05T08:00:00Z");

        assertThat(world.mailsTo(forged).getFirst().html()).contains("&lt;img").doesNotContain("<img");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Dear Bakker BV",
        "fr-BE, Bonjour Bakker BV",
        "nl, Beste Bakker BV",
        "no, Hei Bakker BV",
        "ro, 'Bună ziua, Bakker BV'",
        "de, Dear Bakker BV"
    })
    void everyLanguageFindsItsCustomer(String language, String greeting) {
        var reader = aParty().speaking(language);
        var owed = anInvoice().to(reader.id).dueOn("2026-03-02");
        knows(reader);
        world.hears(owed.issued());

        aDayPasses("2026-03-05T08:00:00Z");

        assertThat(world.mailsTo(reader).getFirst().text()).contains(greeting);
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
