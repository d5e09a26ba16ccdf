package io.closeout.verification.reference;

import static io.closeout.verification.Service.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.verification.Office;
import io.closeout.verification.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class ReferenceResourceTest {

    private static final String API = "/api/verifications/reference/";

    @Inject
    Service service;

    // Every test in a network of its own.
    private final String network = "network-" + UUID.randomUUID();

    @Test
    void whatIsShippedHoldsUntilTheNetworkSaysOtherwise() {
        office().calls().get(API + "parts/HT-FAN").then().body("source", equalTo("SHIPPED"));

        imports("parts", "validFrom=2026-03-01", "code,name,listPrice,currency\nHT-FAN,Fan,199,EUR\n")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPLIED"))
                .body("totals.changed", equalTo(1))
                .body("differences[0].before.listPrice", equalTo("228.00"))
                .body("differences[0].after.listPrice", equalTo("199.00"));

        assertThat(priceOn("2026-02-28")).isEqualTo("228.00");
        assertThat(priceOn("2026-03-01")).isEqualTo("199.00");
        assertThat(Office.of("back-office", NETWORK)
                        .calls()
                        .get(API + "parts/HT-FAN")
                        .path("values.listPrice")
                        .toString())
                .isEqualTo("228.00");
    }

    @Test
    void aDryRunWritesNothingAndMayBeAppliedAsItWasSeen() {
        var tried = imports("parts", "validFrom=2026-03-01&dryRun=true", "code,name\nNEW-1,New part\n");
        tried.then().statusCode(200).body("state", equalTo("COMPARED")).body("totals.added", equalTo(1));
        office().calls().get(API + "parts/NEW-1").then().statusCode(404);

        apply(tried, "another").then().statusCode(409);
        apply(tried, tried.path("fingerprint")).then().statusCode(200).body("state", equalTo("APPLIED"));

        office().calls().get(API + "parts/NEW-1?on=2026-03-01").then().statusCode(200);
        assertThat(imports("parts", "validFrom=2026-03-01", "code,name\nNEW-1,New part\n")
                        .<Integer>path("totals.unchanged"))
                .isEqualTo(1);
    }

    @Test
    void aFileWithFaultsChangesNothingAndNamesThemAll() {
        imports("contracts", "validFrom=2026-01-01", """
                id;startsOn;endsOn;currency
                C-1;2026-01-01;2025-12-31;EUR
                C-2;2026-01-01;;EURO
                C-3;2026-01-01;;EUR
                """)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/2/endsOn", "/3/currency"))
                .body("faultCount", equalTo(2));

        office().calls().get(API + "contracts/C-3?on=2026-06-01").then().statusCode(404);
    }

    @Test
    void faultsAreToldInTheReadersLanguage() {
        var answer = office().reading("nl")
                .calls()
                .contentType("text/csv")
                .body("id,startsOn,currency\nC-1,2026-01-01,EURO\n")
                .post(API + "contracts/import?validFrom=2026-01-01");

        assertThat(answer.<String>path("errors[0].detail")).isEqualTo("is geen munt zoals EUR");
        assertThat(answer.<String>path("title")).startsWith("Het bestand");
    }

    @Test
    void aCodeThatStandsInAFileTwiceIsAFault() {
        imports("parts", "validFrom=2026-01-01", "code,name\nA,One\nB,Two\nA,Three\n")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/4")))
                .body("errors[0].detail", equalTo("names the same code as line 2"));
    }

    @Test
    void aCompleteFileEndsWhatItDoesNotName() {
        imports("rates", "validFrom=2026-07-01&complete=true", """
                country,currency,labourPerHour,travelPerKilometre
                BE,EUR,80,0.75
                """)
                .then()
                .statusCode(200)
                .body("totals.ended", equalTo(4))
                .body("totals.changed", equalTo(1));

        office().calls().get(API + "rates/FR?on=2026-07-01").then().body("source", equalTo("ENDED"));
        office().calls().get(API + "rates/FR?on=2026-06-30").then().body("source", equalTo("SHIPPED"));
    }

    @Test
    void anEntryIsEditedWithAReasonAndKeepsItsHistory() {
        put("\"0\"", "90", "Study of 2026").then().statusCode(200).header("ETag", equalTo("\"1\""));
        put("\"0\"", "95", "Too late").then().statusCode(412);
        put("\"1\"", "95", "Corrected").then().statusCode(200);

        office().calls()
                .get(API + "operations/HEAT-SERVICE?on=2026-06-01")
                .then()
                .body("version", equalTo(2))
                .body("history", hasSize(2))
                .body("history[0].reason", equalTo("Corrected"))
                .body("history[0].before.standardMinutes", equalTo("90"))
                .body("history[1].before.standardMinutes", equalTo("75"))
                .body("history[1].changedBy", equalTo("user:back-office-" + network));
        assertThat(service.rows("select count(*) from audit where subject = 'reference:operations/HEAT-SERVICE'"))
                .as("audit of another network is out of sight")
                .containsExactly("0");
    }

    @Test
    void anEntryMayEnd() {
        office().calls()
                .header("If-Match", "\"0\"")
                .body("{\"validFrom\": \"2026-05-01\", \"reason\": \"No longer sold\", \"ended\": true}")
                .put(API + "parts/HT-FAN")
                .then()
                .statusCode(200)
                .body("source", equalTo("ENDED"));

        assertThat(priceOn("2026-04-30")).isEqualTo("228.00");
    }

    @Test
    void listsAndSearchesByPages() {
        imports("parts", "validFrom=2026-01-01", "code,name\nAA-1,Blue thing\nZZ-9,Blue thing\n");

        var first = office().calls().get(API + "parts?q=blue&limit=1");
        first.then().body("items.code", equalTo(List.of("AA-1")));
        office().calls()
                .get(API + "parts?q=blue&limit=1&cursor=" + first.path("next"))
                .then()
                .body("items.code", equalTo(List.of("ZZ-9")));
        office().calls().get(API + "parts?q=fan&limit=200").then().body("items.code", hasItems("HT-FAN", "KT-FAN"));
        office().calls().get(API + "parts?q=%25&limit=200").then().body("items", hasSize(0));
    }

    @Test
    void nonsenseIsAnsweredWithAProblem() {
        imports("parts", "dryRun=true", "code,name\nA,One\n").then().statusCode(400);
        imports("things", "validFrom=2026-01-01", "code\nA\n").then().statusCode(404);
        imports("parts", "validFrom=2026-01-01", "").then().statusCode(422);
        office().calls().get(API + "parts?on=tomorrow").then().statusCode(400);
        office().calls()
                .header("If-Match", "\"0\"")
                .body("{}")
                .put(API + "parts/A")
                .then()
                .statusCode(400);
        office().calls().get(API + "imports/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void manyWarrantiesAreTakenInAsAJob() {
        var rows = 20_000;
        var file = IntStream.range(0, rows)
                .mapToObj("SN-%06d,2025-01-01,2027-12-31\n"::formatted)
                .collect(Collectors.joining("", "serialNumber,startsOn,endsOn\n", ""));

        var begun = System.nanoTime();
        var answer = imports("warranties", "validFrom=2025-01-01", file);
        answer.then().statusCode(202);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> "APPLIED"
                        .equals(office().calls().get(answer.header("Location")).path("state")));
        System.out.printf("%d warranties in %d ms%n", rows, (System.nanoTime() - begun) / 1_000_000);

        office().calls().get(API + "warranties?q=SN-0199&limit=200").then().body("items", hasSize(100));
    }

    private Office office() {
        return Office.of("back-office", network);
    }

    private Response imports(String kind, String query, String csv) {
        return office().calls().contentType("text/csv").body(csv).post(API + kind + "/import?" + query);
    }

    private Response apply(Response tried, String seen) {
        return office().calls().post(API + "imports/%s/application?seen=%s".formatted(tried.<String>path("id"), seen));
    }

    private Response put(String etag, String minutes, String reason) {
        return office().calls()
                .header("If-Match", etag)
                .body("""
                {"validFrom": "2026-01-01", "reason": "%s",
                 "values": {"code": "HEAT-SERVICE", "name": "Yearly service", "standardMinutes": %s}}""".formatted(reason, minutes))
                .put(API + "operations/HEAT-SERVICE");
    }

    private String priceOn(String day) {
        return office().calls().get(API + "parts/HT-FAN?on=" + day).path("values.listPrice");
    }
}
