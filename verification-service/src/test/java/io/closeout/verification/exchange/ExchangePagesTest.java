package io.closeout.verification.exchange;

import static io.closeout.verification.Office.reviewer;
import static io.closeout.verification.ReportFixture.STATION;
import static io.closeout.verification.ReportFixture.aReport;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.events.common.LineKind;
import io.closeout.verification.Office;
import io.closeout.verification.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class ExchangePagesTest {

    private static final Path PAGES = Path.of("target", "pages");
    private static final String LONG_NAME = "Geïsoleerde-koperbuis-met-een-heel-lange-naam voor de warmtepomp, 22 mm";
    private static final Office AT_STATION = Office.stationOf(STATION);

    @Inject
    Service service;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "nl", "nb", "ro"})
    void bothSidesReadTheSameTalkInTheirLanguage(String language) throws IOException {
        var talk = aLongTalk();

        var station = page(AT_STATION.reading(language), at(talk));
        var office = page(reviewer().reading(language), at(talk));

        keep("exchange-station-" + language, station);
        keep("exchange-office-" + language, office);
        for (var page : new String[] {station, office}) {
            assertThat(page)
                    .contains(
                            "lang=\"" + language + "\"",
                            "The pump was loud.",
                            "part-number-plate",
                            "It is the newer model.")
                    .doesNotContain("user:", "page.", "verification.exchange");
        }
    }

    @Test
    void aStationIsAskedInOneFormThatTheReportServiceTakes() throws IOException {
        var talk = anOddReport();
        reviewer().decides(talk.caseId(), "query", """
                {"questions": [{"lineId": "L2", "text": "Which part <b>exactly</b>?"}, {"text": "And when?"}]}""");
        var query = service.openQueryOf(talk.caseId());

        var station = page(AT_STATION, at(talk));
        keep("exchange-asked", station);

        assertThat(station)
                .contains(
                        "action=\"/reports/%s/queries/%s/answer\"".formatted(talk.caseId(), query),
                        "name=\"answer.Q1\"",
                        "name=\"answer.Q2\"",
                        "&lt;b&gt;exactly")
                .doesNotContain("http-equiv");
        assertThat(page(reviewer(), at(talk))).doesNotContain("/reports/" + talk.caseId() + "/queries");
        assertThat(page(AT_STATION, at(talk) + "?answered=" + query))
                .contains("http-equiv=\"refresh\"", "Your answer was taken")
                .doesNotContain("name=\"answer.Q1\"");
    }

    @Test
    void proposesAndAgreesFromTheForms() throws IOException {
        var talk = Talk.about(
                service, aReport().underWarranty().withPart("NOT-A-PART").withUnplanned(true));
        var proposing = proposal(reviewer().etagOf(talk.caseId()).replace("\"", ""));

        assertThat(send(reviewer(), at(talk) + "/correction-proposals", proposing)
                        .statusCode())
                .isEqualTo(303);
        var proposed = page(AT_STATION, at(talk));
        keep("exchange-proposed", proposed);
        String proposal = talk.seenBy(AT_STATION).path("corrections[0].proposalId");
        keep("mine-asked", page(AT_STATION, "/verifications/mine"));
        var agreed = send(
                AT_STATION,
                at(talk) + "/correction-proposals/" + proposal + "/acknowledgement",
                Map.of("agreed", "yes", "words", ""));

        assertThat(proposed)
                .contains(
                        "<del>60\u00a0min</del>", "<ins>45.5\u00a0min</ins>", "<ins>the manufacturer (goodwill)</ins>");
        assertThat(agreed.statusCode()).isEqualTo(303);
        var approved = page(reviewer(), at(talk));
        keep("exchange-agreed", approved);
        assertThat(approved).contains("Approved other than the report says").doesNotContain("Propose a correction");
    }

    /** Less of the first line, and the sponsor pays the third. */
    private static Map<String, String> proposal(String version) {
        return Map.of(
                "version", version,
                "approved.L1", "45,5",
                "proposed.L1", "60",
                "approved.L2", "1",
                "proposed.L2", "1",
                "approved.L3", "1",
                "proposed.L3", "1",
                "sponsor.L3", "yes",
                "reason", "The usual time, and the maker pays the extra.");
    }

    @Test
    void ticksAListFromItsForm() {
        var talk = anOddReport();

        var ticked = AT_STATION
                .calls()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false)
                .formParam("shown", "times", "serial", "extra-agreed")
                .formParam("item", "serial")
                .post(at(talk) + "/self-checks/sending-general");

        assertThat(ticked.statusCode()).isEqualTo(303);
        assertThat(talk.seenBy(reviewer()).<String>path("selfChecks[0].items.find { it.tickedAt != null }.itemId"))
                .isEqualTo("serial");
    }

    private Talk anOddReport() {
        return Talk.about(service, aReport().underWarranty().withPart("NOT-A-PART"));
    }

    /** With everything that a page may show. */
    private Talk aLongTalk() {
        var talk = Talk.about(
                service,
                aReport()
                        .underWarranty()
                        .withPart("NOT-A-PART")
                        .withTravel("300")
                        .withUnplanned(false)
                        .withLine("L5", LineKind.PART, "12.5", "MTR", line -> line.setText(LONG_NAME)));
        talk.opens(AT_STATION, """
                {"ruleId": "distance-over-cap", "text": "The pump was loud.\\nWe had to come back."}""");
        var thread = talk.threadOf(AT_STATION);
        talk.writes(reviewer(), thread, "Please add the plate.");
        multipart(AT_STATION)
                .multiPart("key", UUID.randomUUID().toString())
                .multiPart("text", "It is the newer model.")
                .multiPart("files", "part-number-plate.pdf", FileKindTest.PDF.getBytes(ISO_8859_1))
                .post("/verifications/%s/exchange/threads/%s/messages".formatted(talk.caseId(), thread));
        AT_STATION.calls().put(talk.path() + "/self-checks/sending-general/serial");
        disagree(talk);
        return talk;
    }

    private static void disagree(Talk talk) {
        var proposed = talk.proposes(reviewer(), reviewer().etagOf(talk.caseId()), """
                {"lines": [{"lineId": "L1", "approvedQuantity": 30}], "reason": "Half an hour is usual here."}""");
        talk.answers(AT_STATION, proposed.path("corrections[0].proposalId"), """
                {"agreed": false, "words": "It was snowing."}""");
    }

    private static String at(Talk talk) {
        return "/verifications/" + talk.caseId() + "/exchange";
    }

    private static RequestSpecification multipart(Office who) {
        return who.calls().contentType("multipart/form-data").redirects().follow(false);
    }

    private static Response send(Office who, String path, Map<String, String> form) {
        return who.calls()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false)
                .formParams(form)
                .post(path);
    }

    private static String page(Office who, String path) {
        return who.calls()
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static void keep(String name, String page) throws IOException {
        Files.createDirectories(PAGES);
        Files.writeString(PAGES.resolve(name + ".html"), page);
    }
}
