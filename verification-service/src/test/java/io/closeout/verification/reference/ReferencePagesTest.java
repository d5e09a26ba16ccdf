package io.closeout.verification.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.verification.Office;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class ReferencePagesTest {

    private static final String PAGES = "/verifications/reference";

    /** Where a person can look at what the tests saw. */
    private static final Path KEPT = Path.of("target", "pages");

    private final String network = "network-" + UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "nl", "nb", "ro"})
    void theListsAreShownInTheReadersLanguage(String language) throws IOException {
        var page = page(office().reading(language), PAGES);

        assertThat(page).contains("lang=\"" + language + "\"");
        keep("reference-" + language, page);
        keep("reference-contract-" + language, page(office().reading(language), PAGES + "/contracts/entry"));
    }

    @ParameterizedTest
    @EnumSource
    void everyListHasAPageAndAForm(Kind kind) throws IOException {
        keep("reference-list-" + kind.path(), page(office(), PAGES + "/" + kind.path()));

        assertThat(page(office(), PAGES + "/" + kind.path() + "/entry"))
                .contains("value." + kind.key().name());
    }

    @Test
    void aFileIsShownBeforeItIsApplied() throws IOException {
        var tried =
                bring("parts", "code;name;listPrice;currency\nHT-FAN;Boiler fan;199,00;EUR\nNEW-1;<script>;5;EUR\n");
        var shown = page(office(), tried.header("Location"));
        keep("reference-import", shown);

        assertThat(shown).contains("<del>228.00</del>", "<ins>199.00</ins>", "&lt;script&gt;", "Apply 2 changes");

        office().calls()
                .contentType("application/x-www-form-urlencoded")
                .formParam("seen", shown.replaceFirst("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1"))
                .redirects()
                .follow(false)
                .post(tried.header("Location") + "/application")
                .then()
                .statusCode(303);
        assertThat(page(office(), PAGES + "/parts?q=fan")).contains("199.00");
    }

    @Test
    void aFileWithFaultsNamesThem() throws IOException {
        var shown = page(
                office().reading("ro"),
                bring("contracts", "id,startsOn,endsOn,currency\nC-1,2026-01-01,2025-01-01,EUR\nC-2,x,,EURO\n")
                        .header("Location"));
        keep("reference-faults-ro", shown);

        assertThat(shown).contains("este înainte de prima zi", "nu este o monedă precum EUR", "3 erori");
    }

    @Test
    void nothingTypedIsLostWhenAFieldIsWrong() throws IOException {
        var answer = save("operations", "0", "HEAT-SERVICE", "never");
        keep("reference-wrong", answer.asString());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("value=\"never\"", "is no whole number of minutes");
    }

    @Test
    void anOlderFormIsShownWithWhatTheOtherSaved() throws IOException {
        assertThat(save("operations", "0", "HEAT-SERVICE", "80").statusCode()).isEqualTo(303);

        var late = save("operations", "0", "HEAT-SERVICE", "85");
        keep("reference-moved", late.asString());

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.asString()).contains("value=\"85\"", "name=\"version\" value=\"1\"", "<ins>80</ins>");
    }

    @Test
    void anAuditorLooksButDoesNotEdit() {
        var auditor = Office.of("auditor", network);

        assertThat(page(auditor, PAGES + "/parts/entry?code=HT-FAN"))
                .contains("228.00")
                .doesNotContain("<form");
        auditor.calls()
                .contentType("application/x-www-form-urlencoded")
                .post(PAGES + "/parts/entry")
                .then()
                .statusCode(403);
    }

    @Test
    void nonsenseIsAProblem() {
        office().calls().get(PAGES + "/things").then().statusCode(404);
        office().calls().get(PAGES + "/parts/entry?code=NO-SUCH").then().statusCode(404);
        office().calls().get(PAGES + "/parts?on=x").then().statusCode(400);
        office().calls().get(PAGES + "/imports/" + UUID.randomUUID()).then().statusCode(404);
    }

    private Office office() {
        return Office.of("back-office", network);
    }

    private Response bring(String kind, String csv) {
        return office().calls()
                .contentType("multipart/form-data")
                .multiPart("file", "file.csv", csv.getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart("validFrom", "2026-01-01")
                .redirects()
                .follow(false)
                .post(PAGES + "/" + kind + "/import");
    }

    private Response save(String kind, String version, String code, String minutes) {
        return office().calls()
                .contentType("application/x-www-form-urlencoded")
                .formParam("version", version)
                .formParam("code", code)
                .formParam("value.code", code)
                .formParam("value.name", "Yearly service")
                .formParam("value.standardMinutes", minutes)
                .formParam("validFrom", "2026-01-01")
                .formParam("reason", "Study")
                .redirects()
                .follow(false)
                .post(PAGES + "/" + kind + "/entry");
    }

    private static String page(Office reader, String address) {
        return reader.calls().get(address).then().statusCode(200).extract().asString();
    }

    private static void keep(String name, String page) throws IOException {
        Files.createDirectories(KEPT);
        Files.writeString(KEPT.resolve(name + ".html"), page);
    }
}
