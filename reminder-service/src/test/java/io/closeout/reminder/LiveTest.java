package io.closeout.reminder;

import static io.closeout.reminder.fixture.InvoiceFixture.anInvoice;
import static io.closeout.reminder.fixture.PartyFixture.aParty;
import static io.closeout.reminder.fixture.PaymentFixture.aPayment;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.closeout.events.reminder.PaymentOverdue;
import io.closeout.events.reminder.ReminderSent;
import io.closeout.reminder.fixture.InvoiceFixture;
import io.closeout.reminder.fixture.PartyFixture;
import io.closeout.reminder.fixture.PaymentFixture;
import io.closeout.reminder.fixture.ReminderServiceTest;
import io.closeout.reminder.fixture.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Topics, consumer, jobs, clock and mail server, all real and left to themselves. */
@QuarkusTest
@ReminderServiceTest
@TestProfile(LiveTest.Live.class)
class LiveTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The consumer reads and the jobs run. */
    public static class Live implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mp.messaging.incoming.events.enabled", "true",
                    "quarkus.scheduler.enabled", "true",
                    "closeout.reminder.every", "200ms");
        }
    }

    @Inject
    World world;

    private final PartyFixture late = aParty();
    private final PartyFixture prompt = aParty();
    private final InvoiceFixture unpaid = anInvoice().to(late.id).dueOn("2026-03-02");
    private final InvoiceFixture paid = anInvoice().to(prompt.id).dueOn("2026-03-02");
    private final PaymentFixture payment = aPayment().by(prompt.id).naming(paid);

    @BeforeEach
    void twoCustomersWithAnInvoiceEach() {
        world.startsWithEmptyWorkLists();
        world.isNow("2026-02-01T10:00:00Z");
        for (var party : List.of(late, prompt)) {
            world.directoryKnows(party);
            world.publishes("report", party.state());
        }
        for (var invoice : List.of(unpaid, paid)) {
            world.publishes("invoicing", invoice.issued());
        }
        await().atMost(PATIENCE).until(() -> known(late) && known(prompt));
        world.publishes("invoicing", payment.received("2026-03-03T09:00:00Z"));
        world.publishes("invoicing", paid.paid(payment.id, "120.00", "2026-03-03T09:00:00Z"));
    }

    @Test
    void whoeverOwesIsRemindedAndWhoeverPaidIsNot() {
        theClockMovesTo("2026-05-12T10:00:00Z");

        await().atMost(PATIENCE)
                .until(() -> !world.saidOf(unpaid.id, ReminderSent.class).isEmpty());
        await().during(Duration.ofSeconds(2))
                .atMost(PATIENCE)
                .until(() -> world.mailsTo(late).size() == 1);
        assertThat(world.mailsTo(prompt)).isEmpty();
        assertThat(world.saidOf(paid.id)).isEmpty();
        assertThat(world.saidOf(unpaid.id, PaymentOverdue.class))
                .extracting(PaymentOverdue::getLevel)
                .containsExactly(1, 2, 3);
    }

    private boolean known(PartyFixture party) {
        return !world.rows("select id from party where email is not null and id = '%s'".formatted(party.id))
                .isEmpty();
    }

    private void theClockMovesTo(String now) {
        given().auth()
                .oauth2(world.platform().identity().token("ops"))
                .contentType("application/json")
                .body("{\"now\": \"%s\"}".formatted(now))
                .put("/api/ops/reminder/clock")
                .then()
                .statusCode(200);
    }
}
