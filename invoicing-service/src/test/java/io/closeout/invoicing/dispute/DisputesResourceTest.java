package io.closeout.invoicing.dispute;

import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.Api.command;
import static io.closeout.invoicing.PartyFixture.aCompany;
import static io.closeout.invoicing.PartyFixture.aStation;
import static io.closeout.invoicing.ReportFixture.aReport;
import static io.closeout.invoicing.ReportFixture.kilometres;
import static io.closeout.invoicing.ReportFixture.minutes;
import static io.closeout.invoicing.ReportFixture.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.closeout.events.Wire;
import io.closeout.events.invoice.DisputeResolved;
import io.closeout.events.invoice.InvoiceDisputed;
import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.PartyFixture;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** An invoice of 172.52 euro: labour 78.40, call-out 39.00, a part and 15 km, each with 21 % of VAT. */
@QuarkusTest
@InvoicingPlatform
class DisputesResourceTest {

    private static final String TENANT = "dispute-net";
    private static final String ALL = "{\"reasonKey\":\"not-done\"}";
    private static final String LABOUR =
            "{\"lineNos\":[1],\"reasonKey\":\"wrong-price\",\"words\":\"It took ten minutes.\"}";

    @Inject
    Scene scene;

    @Inject
    Rows rows;

    @Inject
    Database database;

    @Inject
    Tenants tenants;

    @Inject
    Wire wire;

    private final PartyFixture station = aStation("BE");
    private final PartyFixture customer = aCompany("BE");

    @Test
    void freezesTheDisputedLineWithItsTaxAndNothingElse() throws Exception {
        var id = invoice();

        raise(id, LABOUR).then().statusCode(201).body("amount", equalTo(94.86f), "state", equalTo("OPEN"));

        var said = last(id, InvoiceDisputed.class);
        assertThat(said.getAmount().getAmount()).isEqualByComparingTo("94.86");
        assertThat(said.getDisputed().getAmount()).isEqualByComparingTo("94.86");
        assertThat(said.getOpenBalance().getAmount()).isEqualByComparingTo("172.52");
        assertThat(said.getCaseIds()).hasSize(1);
        assertThat(said.toString()).doesNotContain("ten minutes");
    }

    @Test
    void neverFreezesMoreThanIsOpen() throws Exception {
        var id = invoice();
        credit(id, "{\"reasonKey\":\"goodwill\",\"lines\":[{\"lineNo\":2},{\"lineNo\":3},{\"lineNo\":4}]}");

        raise(id, ALL).then().statusCode(201).body("amount", equalTo(94.86f));

        assertThat(last(id, InvoiceDisputed.class).getDisputed().getAmount()).isEqualByComparingTo("94.86");
    }

    @Test
    void creditsWhatIsUpheldAndThawsTheRest() throws Exception {
        var id = invoice();
        var dispute = raise(id, LABOUR).jsonPath().getString("id");

        end(id, dispute, "UPHELD").then().statusCode(200).body("creditNoteId", notNullValue());

        var said = last(id, DisputeResolved.class);
        assertThat(said.getDisputed().getAmount()).isEqualByComparingTo("0");
        assertThat(said.getOpenBalance().getAmount()).isEqualByComparingTo("77.66");
        assertThat(said.getCreditNoteId()).isNotNull();
        backOffice(TENANT).get("/api/invoices/" + id).then().body("balance.open", equalTo(77.66f));
    }

    @Test
    void letsTheInvoiceStandWhenItIsRejected() throws Exception {
        var id = invoice();
        var dispute = raise(id, ALL).jsonPath().getString("id");

        end(id, dispute, "REJECTED").then().statusCode(200);

        backOffice(TENANT).get("/api/invoices/%s/disputes".formatted(id)).then().body("[0].answer", equalTo("Seen."));

        assertThat(last(id, DisputeResolved.class).getOpenBalance().getAmount()).isEqualByComparingTo("172.52");
        end(id, dispute, "UPHELD").then().statusCode(409);
    }

    @Test
    void isRaisedOnceForALine() {
        var id = invoice();
        raise(id, LABOUR);

        raise(id, LABOUR).then().statusCode(409);
        raise(id, ALL).then().statusCode(409);
        raise(id, "{\"lineNos\":[2],\"reasonKey\":\"not-ordered\"}").then().statusCode(201);
    }

    @Test
    void isRaisedOnceByFiftyCallersAtATime() throws Exception {
        var id = invoice();

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 20)
                    .mapToObj(one -> (Callable<Integer>) () -> raise(id, ALL).statusCode())
                    .toList();
            var answers = callers.invokeAll(calls).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            assertThat(answers).containsOnlyOnce(201);
        }
    }

    @Test
    void refusesWhatMakesNoSense() {
        var id = invoice();

        raise(id, "{\"lineNos\":[99],\"reasonKey\":\"other\"}").then().statusCode(422);
        raise(id, "{\"lineNos\":[0],\"reasonKey\":\"other\"}").then().statusCode(400);
        raise(id, "{\"reasonKey\":\"because\"}").then().statusCode(400);
        raise(id, "{\"reasonKey\":\"other\",\"words\":\"%s\"}".formatted("x".repeat(2001)))
                .then()
                .statusCode(400);
        credit(id, "{\"reasonKey\":\"wrong-customer\"}");
        raise(id, ALL).then().statusCode(422);
    }

    private static Response raise(String id, String body) {
        return command(backOffice(TENANT)).body(body).post("/api/invoices/%s/disputes".formatted(id));
    }

    private static Response end(String id, String dispute, String end) {
        return command(backOffice(TENANT))
                .body("{\"end\":\"%s\",\"answer\":\"Seen.\"}".formatted(end))
                .post("/api/invoices/%s/disputes/%s/resolution".formatted(id, dispute));
    }

    private static void credit(String id, String body) {
        command(backOffice(TENANT))
                .body(body)
                .post("/api/invoices/%s/credit-note".formatted(id))
                .then()
                .statusCode(201);
    }

    private <T extends SpecificRecord> T last(String invoiceId, Class<T> type) {
        return tenants.inTransaction(
                TENANT,
                () -> database.with(connection -> {
                    try (var statement = connection.prepareStatement(
                            "select payload from outbox where aggregateid = ? order by seq desc limit 1")) {
                        statement.setString(1, invoiceId);
                        try (var row = statement.executeQuery()) {
                            assertThat(row.next()).isTrue();
                            return wire.decode(row.getBytes(1), type);
                        }
                    }
                }));
    }

    private String invoice() {
        scene.knows(TENANT, station, customer);
        var report = aReport(TENANT, station, customer).charging(minutes(47), part("SM-KIT", 1), kilometres(15));
        scene.arrives(report.verified());
        return String.valueOf(rows.column(TENANT, "select id from invoice where case_id = ?::uuid", report.caseId())
                .getFirst());
    }
}
