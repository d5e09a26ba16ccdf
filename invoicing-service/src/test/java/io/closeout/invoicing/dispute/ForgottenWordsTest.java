package io.closeout.invoicing.dispute;

import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.Api.command;
import static io.closeout.invoicing.PartyFixture.aHousehold;
import static io.closeout.invoicing.PartyFixture.aStation;
import static io.closeout.invoicing.ReportFixture.aReport;
import static io.closeout.invoicing.ReportFixture.minutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.PartyFixture;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A customer disputes an invoice in their own words, and is forgotten later. */
@QuarkusTest
@InvoicingPlatform
class ForgottenWordsTest {

    private static final String TENANT = "forgotten-net";
    private static final String WORDS = "Zaphiel was in hospital that day.";
    private static final String ANSWER = "We asked Zaphiel at the door.";
    private static final List<String> TABLES =
            List.of("dispute", "free_text", "outbox", "audit", "idempotency_key", "inbox");

    @Inject
    Scene scene;

    @Inject
    Rows rows;

    private final PartyFixture station = aStation("BE");
    private final PartyFixture customer = aHousehold("BE");

    @Test
    void theirWordsAreReadUntilTheyAreForgottenAndTheDisputeStays() throws Exception {
        var id = invoice();
        dispute(id);
        disputesOf(id).body("[0].words", equalTo(WORDS), "[0].answer", equalTo(ANSWER));
        keep("dispute-words", page(id).extract().asString());

        scene.arrives(customer.erased().announced(TENANT));

        disputesOf(id)
                .body("[0].words", nullValue(), "[0].answer", nullValue())
                .body(
                        "[0].forgotten",
                        equalTo(true),
                        "[0].state",
                        equalTo("REJECTED"),
                        "[0].reasonKey",
                        equalTo("other"));
        page(id).body(not(containsString("Zaphiel"))).body(containsString("Words were written here."));
        keep("dispute-forgotten", page(id).extract().asString());
    }

    @Test
    void theyLieInNoTableAsTheyWereWritten() {
        dispute(invoice());

        var hex = HexFormat.of().formatHex("Zaphiel".getBytes(StandardCharsets.UTF_8));
        for (var table : TABLES) {
            assertThat(rows.column(TENANT, "select kept::text from %s as kept".formatted(table)))
                    .as(table)
                    .noneMatch(row -> String.valueOf(row).contains("Zaphiel")
                            || String.valueOf(row).contains(hex));
        }
    }

    @Test
    void aboutSomebodyForgottenADisputeIsTakenWithoutWordsOnly() {
        var id = invoice();
        scene.arrives(customer.erased().announced(TENANT));

        raise(id, "{\"reasonKey\":\"other\",\"words\":\"%s\"}".formatted(WORDS))
                .statusCode(409)
                .body("type", containsString("party-erased"));
        raise(id, "{\"reasonKey\":\"other\"}").statusCode(201);
    }

    private void dispute(String id) {
        var dispute = raise(id, "{\"reasonKey\":\"other\",\"words\":\"%s\"}".formatted(WORDS))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
        command(backOffice(TENANT))
                .body("{\"end\":\"REJECTED\",\"answer\":\"%s\"}".formatted(ANSWER))
                .post("/api/invoices/%s/disputes/%s/resolution".formatted(id, dispute))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse raise(String id, String body) {
        return command(backOffice(TENANT))
                .body(body)
                .post("/api/invoices/%s/disputes".formatted(id))
                .then();
    }

    private static ValidatableResponse disputesOf(String id) {
        return backOffice(TENANT)
                .get("/api/invoices/%s/disputes".formatted(id))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse page(String id) {
        return backOffice(TENANT)
                .accept("text/html")
                .header("Accept-Language", "en")
                .get("/invoices/" + id)
                .then()
                .statusCode(200);
    }

    private static void keep(String name, String page) throws Exception {
        var folder = Path.of("target", "pages");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".html"), page);
    }

    private String invoice() {
        scene.knows(TENANT, station, customer);
        var report = aReport(TENANT, station, customer).charging(minutes(47));
        scene.arrives(report.verified());
        return String.valueOf(rows.column(TENANT, "select id from invoice where case_id = ?::uuid", report.caseId())
                .getFirst());
    }
}
