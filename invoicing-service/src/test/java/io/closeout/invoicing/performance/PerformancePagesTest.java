package io.closeout.invoicing.performance;

import static io.closeout.invoicing.Api.as;
import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.PartyFixture.aStation;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.Persona;
import io.closeout.events.verification.FindingOutcome;
import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.PartyFixture;
import io.closeout.invoicing.Scene;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@InvoicingPlatform
class PerformancePagesTest {

    private static final String TENANT = "sheet-net";
    private static final Path SEEN = Path.of("target", "pages");
    private static final String HOSTILE = "<script>alert(1)</script>";

    @Inject
    Scene scene;

    @Inject
    Months months;

    private final PartyFixture station = aStation("BE").named("Ovenservice Gent");

    @BeforeEach
    void isInMarch() {
        months.isNow("2026-03-31T08:00:00Z");
        scene.knows(TENANT, station);
    }

    @AfterEach
    void isToday() {
        months.end();
    }

    private Visit visit() {
        return Visit.by(TENANT, station.id());
    }

    /** Of three months, with a repeat, a query and a report without pictures in the last. */
    private UUID threeMonths() {
        for (var month : new String[] {"2026-01-", "2026-02-", "2026-03-"}) {
            for (var i = 1; i <= 8; i++) {
                months.visits(6 * i, visit().on(month + "0" + i));
            }
        }
        months.visits(
                20, visit().at("SN-1").on("2026-03-03"), visit().at("SN-1").on("2026-03-17"), visit().withPictures(0));
        var asked = visit().finding("photo-reused", FindingOutcome.CONFIRMED);
        scene.arrives(asked.signed(), asked.queriedAbout("photo-reused"), asked.verifiedAfter(70));
        months.come("2026-04-08T05:00:00Z");
        return UUID.fromString(own("en")
                .get("/api/invoices/performance?month=2026-03")
                .jsonPath()
                .getString("items[0].statementId"));
    }

    private RequestSpecification own(String language) {
        return as(Persona.called("own-" + station.id())
                        .withRoles("station")
                        .ofTenant(TENANT)
                        .actingFor(station.id().toString()))
                .header("Accept-Language", language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "nl", "nb", "ro"})
    void everyPageOpensInEveryLanguage(String language) throws IOException {
        var id = threeMonths();

        var sheet = open(own(language), "/invoices/performance/" + id);
        keep("performance-sheet-" + language, sheet);
        keep(
                "performance-cases-" + language,
                open(own(language), "/invoices/performance/%s?figure=first-time-fix".formatted(id)));
        var list = open(own(language), "/invoices/performance");
        keep("performance-list-" + language, list);
        keep("performance-so-far-" + language, open(own(language), "/invoices/performance/so-far?month=2026-03"));

        assertThat(sheet).contains("Ovenservice Gent", "<svg").doesNotContain("{0}", "{1}");
        assertThat(list.split("/invoices/performance/" + id, -1)).hasSize(2);
        assertThat(sheet + list).doesNotContain("style=").doesNotContain("onclick");
    }

    @Test
    void saysWhyACaseCountsAsItDoes() {
        var id = threeMonths();

        assertThat(open(own("en"), "/invoices/performance/%s?figure=first-time-fix&show=AGAINST".formatted(id)))
                .contains("the same equipment was repaired again on 17 March 2026, after 14 days");
        assertThat(open(own("en"), "/invoices/performance/%s?figure=evidence-quality&show=AGAINST".formatted(id)))
                .contains("pictures: 0, needed: 2", "a photo was used in another report", "1 to 2 of 2.");
        assertThat(open(backOffice(TENANT).header("Accept-Language", "en"), "/invoices/performance?month=2026-03"))
                .contains("Ovenservice Gent", "91.7 %");
    }

    @Test
    void aContestIsMadeAndDecidedOnThePageAndItsWordsStayWords() throws IOException {
        var id = threeMonths();
        var cases = open(own("en"), "/invoices/performance/%s?figure=query-rate&show=AGAINST".formatted(id));
        var caseId = cases.split("name=\"caseId\" value=\"", -1)[1].substring(0, 36);

        send(
                own("en")
                        .formParam("version", 1)
                        .formParam("caseId", caseId)
                        .formParam("figure", "query-rate")
                        .formParam("reason", HOSTILE),
                "/invoices/performance/%s/contests".formatted(id));
        var office = open(backOffice(TENANT).header("Accept-Language", "en"), "/invoices/performance/" + id);
        keep("performance-contest-en", office);
        assertThat(office)
                .contains("&lt;script&gt;alert(1)", "Take it out of the figure")
                .doesNotContain(HOSTILE);

        var contest = office.split("/contests/", -1)[1].substring(0, 36);
        send(
                backOffice(TENANT).formParam("uphold", "true").formParam("reason", "Agreed"),
                "/invoices/performance/%s/contests/%s/decision".formatted(id, contest));
        seesTheChange(id);
    }

    private void seesTheChange(UUID id) throws IOException {
        var after = open(own("en"), "/invoices/performance/" + id);
        keep("performance-changed-en", after);
        assertThat(after).contains("What version 2 says otherwise", "Taken out", "Agreed");
        assertThat(open(own("en"), "/invoices/performance/%s?version=1".formatted(id)))
                .contains("This is version 1; there is a newer one.");
    }

    private static void send(RequestSpecification form, String address) {
        form.contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false)
                .post(address)
                .then()
                .statusCode(303);
    }

    @Test
    void anEmptyListSaysWhatToExpect() {
        assertThat(open(backOffice("nobody-net").header("Accept-Language", "en"), "/invoices/performance"))
                .contains("No statement for this month yet");
        for (var month : new String[] {"soon", "2026-13", "+999999999-12"}) {
            assertThat(own("en")
                            .queryParam("month", month)
                            .get("/invoices/performance")
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(own("en").get("/invoices/performance/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    private static String open(RequestSpecification reader, String address) {
        return reader.get(address).then().statusCode(200).extract().asString();
    }

    private static void keep(String name, String page) throws IOException {
        Files.createDirectories(SEEN);
        Files.writeString(SEEN.resolve(name + ".html"), page);
    }
}
