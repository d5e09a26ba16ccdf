package io.closeout.invoicing.tax;

import static io.closeout.invoicing.Api.as;
import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.Api.command;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.closeout.dev.platform.Persona;
import io.closeout.invoicing.InvoicingPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class TaxResourceTest {

    private static final String TENANT = "tax-net";

    @Test
    void saysWhatWouldApplyAndWhy() {
        backOffice(TENANT)
                .header("Accept-Language", "nl")
                .get("/api/invoices/tax/decision?seller=BE&buyer=DE&registered=DE&place=BE")
                .then()
                .statusCode(200)
                .body("category", equalTo("AE"), "reason", containsString("Btw verlegd"));
        backOffice(TENANT)
                .get("/api/invoices/tax/decision?seller=BE&buyer=NO&registered=NO&place=NO&work=goods")
                .then()
                .body("category", equalTo("G"), "exemptionCode", equalTo("VATEX-EU-G"));
        backOffice(TENANT)
                .get("/api/invoices/tax/decision?seller=BE&buyer=NL&place=NL")
                .then()
                .body("openKey", equalTo("seller-not-registered"), "openCountry", equalTo("NL"));
        backOffice(TENANT)
                .get("/api/invoices/tax/decision?seller=BELGIUM")
                .then()
                .statusCode(400);
    }

    @Test
    void namesTheSourceOfEachRateInForce() {
        backOffice(TENANT)
                .get("/api/invoices/tax/rates?day=2025-07-31")
                .then()
                .body(
                        "find { it.country == 'RO' }.percent", equalTo(19),
                        "find { it.country == 'RO' }.source", notNullValue());
    }

    @Test
    void takesARateThatTheOfficeAddsForItselfAlone() {
        add("rates", "country,valid_from,rate,source\nLU,2027-01-01,18,Loi du 12 novembre 2026, art. 3\n")
                .then()
                .statusCode(200)
                .body("rows", equalTo(1));

        var question = "/api/invoices/tax/decision?seller=LU&registered=LU&day=";
        backOffice(TENANT).get(question + "2026-12-31").then().body("rate", equalTo(17));
        backOffice(TENANT).get(question + "2027-01-01").then().body("rate", equalTo(18));
        backOffice("stranger-net").get(question + "2027-01-01").then().body("rate", equalTo(17));
    }

    @Test
    void refusesFilesThatMakeNoSense() {
        add("rates", "country,valid_from,rate,source\nLU,2027-01-01,1e3,x\n")
                .then()
                .statusCode(400);
        add("rates", "country,valid_from,rate,source\nLU,2027-01-01,99,x\n")
                .then()
                .statusCode(400);
        add("rates", "country,valid_from,rate,source\nUS,2027-01-01,9,x\n")
                .then()
                .statusCode(400);
        add("rates", "nothing").then().statusCode(400);
        add("exchange-rates", "Date,USD\n2026-13-01,1.1\n").then().statusCode(400);
        add("exchange-rates", "Date,USD\n2026-11-27,-1.1\n").then().statusCode(400);
        add("exchange-rates?base=euro", "Date,USD\n2026-11-27,1.1\n").then().statusCode(400);
        command(as(Persona.called("station-x").withRoles("station").ofTenant(TENANT)))
                .contentType("text/csv")
                .body("Date,USD\n2026-11-27,1.1\n")
                .post("/api/invoices/tax/exchange-rates")
                .then()
                .statusCode(403);
    }

    @Test
    void refusesWhatNoDatabaseCanKeep() {
        add("exchange-rates", "Date,USD\n+999999999-01-01,1.1\n").then().statusCode(400);
        add("rates", "country,valid_from,rate,source\nLU,2027-01-01,18,a\u0000b\n")
                .then()
                .statusCode(400);
        backOffice(TENANT)
                .body("{\"scheme\":\"GENERAL\"}")
                .put("/api/invoices/tax/parties/%s/+999999999-01-01".formatted(UUID.randomUUID()))
                .then()
                .statusCode(400);
        backOffice(TENANT)
                .get("/api/invoices/tax/exchange-rates?day=+999999999-01-01")
                .then()
                .statusCode(400);
    }

    @Test
    void findsTheLastRatePublishedBeforeTheDayAndNoneThatIsStale() {
        add("exchange-rates", "Date,USD,SEK,RON,\n2026-11-06,1.05,11.00,4.97,\n2026-11-05,1.04,N/A,4.96,\n")
                .then()
                .statusCode(200);

        var rate = "/api/invoices/tax/exchange-rates?from=EUR&to=SEK&day=";
        backOffice(TENANT).get(rate + "2026-11-08").then().body("rate", equalTo(11.0f), "day", equalTo("2026-11-06"));
        backOffice(TENANT).get(rate + "2026-11-05").then().statusCode(404);
        backOffice(TENANT).get(rate + "2026-11-17").then().statusCode(404);
        backOffice(TENANT)
                .get("/api/invoices/tax/exchange-rates?from=RON&to=SEK&day=2026-11-06")
                .then()
                .body("rate", equalTo(2.2132797f));
    }

    @Test
    void showsAllOfItOnAPage() throws IOException {
        add("exchange-rates", "Date,USD\n27 November 2026,1.0559\n").then().statusCode(200);

        var page = backOffice(TENANT)
                .get("/invoices/tax?seller=BE&buyer=BE&registered=BE&place=BE&work=immovable&day=2026-11-27");

        assertThat(page.statusCode()).isEqualTo(200);
        Files.createDirectories(Path.of("target", "pages"));
        Files.writeString(Path.of("target", "pages", "tax.html"), page.asString(), UTF_8);
        assertThat(page.asString()).contains("Autoliquidation", "VATEX-EU-AE", "1.0559", "Luxembourg", "TEDB");
    }

    private static Response add(String table, String csv) {
        return command(backOffice(TENANT)).contentType("text/csv").body(csv).post("/api/invoices/tax/" + table);
    }
}
