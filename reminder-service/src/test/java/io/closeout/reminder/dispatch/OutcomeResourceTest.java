package io.closeout.reminder.dispatch;

import static io.closeout.reminder.fixture.InvoiceFixture.anInvoice;
import static io.closeout.reminder.fixture.PartyFixture.aParty;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.closeout.events.reminder.ReminderSent;
import io.closeout.events.reminder.ReminderSuppressed;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.reminder.contacts.LookUpDetails;
import io.closeout.reminder.dunning.DecideDueLevels;
import io.closeout.reminder.dunning.PayersToRemind;
import io.closeout.reminder.dunning.PayersToRemind.Payer;
import io.closeout.reminder.fixture.InvoiceFixture;
import io.closeout.reminder.fixture.PartyFixture;
import io.closeout.reminder.fixture.ReminderServiceTest;
import io.closeout.reminder.fixture.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ReminderServiceTest
class OutcomeResourceTest {

    @Inject
    World world;

    @Inject
    DecideDueLevels decide;

    @Inject
    LookUpDetails lookUp;

    @Inject
    ComposeMessage compose;

    @Inject
    RecordOutcome recordOutcome;

    @Inject
    SendReminders send;

    @Inject
    PayersToRemind payers;

    @Inject
    Tenants tenants;

    @Inject
    Clock clock;

    private final PartyFixture customer = aParty();
    private final InvoiceFixture invoice = anInvoice().to(customer.id).dueOn("2026-03-02");

    @BeforeEach
    void nobodyKnowsWhetherAReminderWasSent() {
        world.startsWithEmptyWorkLists();
        world.isNow("2026-02-01T10:00:00Z");
        world.directoryKnows(customer);
        world.hears(customer.state(), invoice.issued());
        lookUp.run();
        world.isNow("2026-03-05T08:00:00Z");
        decide.run();
        var payer = new Payer("network-a", customer.id, clock.instant(), 0);
        var composed = tenants.inTransaction("network-a", () -> compose.forPayer(payer))
                .orElseThrow();
        tenants.inTransaction(
                "network-a", () -> recordOutcome.of(composed.messageId(), new Outcome.Unknown("broken"), payer));
    }

    @Test
    void whatWasSentIsRecordedAsSent() {
        settle("back-office-a", "{\"sent\": true, \"reason\": \"in the server's log\"}")
                .statusCode(200)
                .body("state", equalTo("SENT"));

        assertThat(world.saidOf(invoice.id, ReminderSent.class)).hasSize(1);
        assertThat(world.rows("select action, reason from audit where subject = 'reminder:%s'".formatted(reminder())))
                .containsExactly("action=reminder.outcome reason=in the server's log");
    }

    @Test
    void whatWasNotSentIsSent() {
        settle("back-office-a", "{\"sent\": false, \"reason\": \"not in the log\"}")
                .statusCode(200);

        sendUntilOneMailIsThere();
    }

    @Test
    void whatTheNextLevelHasOvertakenIsNotSentAnyMore() {
        world.isNow("2026-03-16T08:00:00Z");
        decide.run();
        settle("back-office-a", "{\"sent\": false, \"reason\": \"not in the log\"}")
                .statusCode(200);

        sendUntilOneMailIsThere();

        assertThat(world.saidOf(invoice.id, ReminderSent.class))
                .extracting(ReminderSent::getLevel)
                .containsExactly(2);
        assertThat(world.saidOf(invoice.id, ReminderSuppressed.class))
                .extracting(event -> event.getReason().name())
                .containsExactly("SUPERSEDED");
    }

    @Test
    void whatIsKnownIsNotSettledTwice() {
        settle("back-office-a", "{\"sent\": true, \"reason\": \"seen\"}").statusCode(200);

        settle("back-office-a", "{\"sent\": false, \"reason\": \"not seen\"}")
                .statusCode(409)
                .body("type", equalTo("urn:closeout:problem:outcome-known"));
    }

    // An earlier test may have found the mail server away, and rounds pause for a while after that.
    private void sendUntilOneMailIsThere() {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            send.run();
            assertThat(world.mailsTo(customer)).hasSize(1);
        });
    }

    @Test
    void anotherNetworkFindsNothing() {
        settle("back-office-b", "{\"sent\": true, \"reason\": \"seen\"}").statusCode(404);
    }

    @Test
    void anAuditorDecidesNothing() {
        settle("auditor", "{\"sent\": true, \"reason\": \"seen\"}").statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reason\": \"seen\"}",
                "{\"sent\": true}",
                "{\"sent\": true, \"reason\": \" \"}",
                "{\"sent\": \"perhaps\", \"reason\": \"seen\"}",
                "[]",
                "{"
            })
    void badInputIsAProblemDocument(String body) {
        settle("back-office-a", body).statusCode(400).contentType("application/problem+json");
    }

    private ValidatableResponse settle(String persona, String body) {
        return given().auth()
                .oauth2(world.platform().identity().token(persona))
                .contentType("application/json")
                .body(body)
                .post("/api/reminders/%s/outcome".formatted(reminder()))
                .then();
    }

    private String reminder() {
        return world.rows("select id from reminder where invoice_id = '%s' and level = 1".formatted(invoice.id))
                .getFirst()
                .substring("id=".length());
    }
}
