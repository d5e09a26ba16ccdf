package io.closeout.reminder.dunning;

import static io.closeout.reminder.fixture.InvoiceFixture.anInvoice;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.closeout.reminder.fixture.InvoiceFixture;
import io.closeout.reminder.fixture.ReminderServiceTest;
import io.closeout.reminder.fixture.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ReminderServiceTest
class RemindersResourceTest {

    @Inject
    World world;

    @Inject
    DecideDueLevels decide;

    private final InvoiceFixture overdue = anInvoice().dueOn("2026-03-02");
    private final InvoiceFixture early = anInvoice().dueOn("2026-03-30");

    @BeforeEach
    void anOverdueInvoiceAndOneThatIsNot() {
        world.startsWithEmptyWorkLists();
        world.isNow("2026-02-01T10:00:00Z");
        world.hears(overdue.issued(), early.issued());
        world.isNow("2026-03-05T08:00:00Z");
        decide.run();
    }

    @Test
    void showsWhatWasDecidedAboutAnInvoice() {
        as("back-office-a")
                .get("/api/reminders?invoiceId=" + overdue.id)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].invoiceNumber", equalTo(overdue.number()))
                .body("items[0].level", equalTo(1))
                .body("items[0].state", equalTo("PLANNED"))
                .body("items[0].openBalance", equalTo(120.0f));
    }

    @Test
    void filtersByState() {
        as("back-office-a")
                .get("/api/reminders?state=SENT&invoiceId=" + overdue.id)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void showsWhatComesNext() {
        as("auditor")
                .get("/api/reminders/due")
                .then()
                .statusCode(200)
                .body("items.invoiceId", contains(overdue.id.toString(), early.id.toString()))
                .body("items.level", contains(2, 1))
                .body("items.dueOn", contains("2026-03-16", "2026-04-02"));
    }

    @Test
    void pagesThroughBothLists() {
        var first = as("auditor").get("/api/reminders/due?limit=1").then().extract();
        assertThat(first.<String>path("items[0].invoiceId")).isEqualTo(overdue.id.toString());

        as("auditor")
                .get("/api/reminders/due?limit=1&cursor=" + first.<String>path("next"))
                .then()
                .body("items.invoiceId", contains(early.id.toString()));
    }

    @Test
    void anotherNetworkSeesNothing() {
        as("back-office-b")
                .get("/api/reminders")
                .then()
                .statusCode(200)
                .body("items.invoiceId", not(hasItem(overdue.id.toString())));
        as("back-office-b").get("/api/reminders/due").then().statusCode(200).body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({"station-a", "technician-a", "customer-a", "manufacturer-a", "reviewer-a"})
    void othersMayNotSeeReminders(String persona) {
        as(persona).get("/api/reminders").then().statusCode(403);
        as(persona).get("/api/reminders/due").then().statusCode(403);
        as(persona).get("/reminders").then().statusCode(403);
    }

    @Test
    void nobodyIsAskedToSignIn() {
        given().get("/api/reminders").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/reminders?state=sent",
                "/api/reminders?invoiceId=1",
                "/api/reminders?limit=0",
                "/api/reminders?limit=1e9",
                "/api/reminders?cursor=x",
                "/api/reminders/due?cursor=WyJhIl0"
            })
    void badInputIsAProblemDocument(String path) {
        as("back-office-a")
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:closeout:problem:bad-request"));
    }

    @Test
    void thePageShowsBothLists() {
        as("back-office-a")
                .accept("text/html")
                .header("Accept-Language", "nl-BE")
                .get("/reminders")
                .then()
                .statusCode(200)
                .body(containsString("<h1>Herinneringen</h1>"))
                .body(containsString(overdue.number()))
                .body(containsString(early.number()))
                .body(containsString("2 april 2026"))
                .body(containsString("Gepland"));
    }

    @Test
    void thePageOfAnEmptyNetworkSaysSo() {
        as("back-office-c")
                .accept("text/html")
                .get("/reminders")
                .then()
                .statusCode(200)
                .body(containsString("No open invoice is being watched"));
    }

    private RequestSpecification as(String persona) {
        return given().auth().oauth2(world.platform().identity().token(persona));
    }
}
