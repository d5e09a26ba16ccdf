package io.closeout.report.input;

import static io.closeout.report.People.BACK_OFFICE;
import static io.closeout.report.People.TECHNICIAN;
import static io.closeout.report.ReportJson.aReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.dev.rules.SaidToPeople;
import io.closeout.kit.look.ProblemBook;
import io.closeout.report.Directory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class ProblemLanguageTest {

    @Test
    void everythingThisServiceSaysHasWordsInEveryLanguage() {
        var book = new ProblemBook(List.of(ReportProblems.WORDS));

        var said = SaidToPeople.in(Path.of("src/main/java"));

        assertThat(said.sentences()).hasSizeGreaterThan(80);
        assertThat(said.sentences()).allMatch(book::knows, "has words").isNotEmpty();
        assertThat(said.slugs()).allMatch(book::knowsTitleOf, "has a title");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr-BE|Certaines données ne sont pas valables|est négatif",
                "nl|Een deel van de invoer is niet geldig|is negatief",
                "no|Noe av det som er oppgitt, er ikke gyldig|er negativt",
                "ro|O parte din date nu este validă|este negativ",
                "en|Some of the input is not valid|is negative",
                "de|Some of the input is not valid|is negative"
            })
    void faultsAreSaidInTheLanguageOfTheBrowser(String language, String title, String fault) {
        Directory.isFilled();
        var report = aReport().withLine("L9", "LABOUR", -1, "MIN");

        TECHNICIAN
                .asks()
                .header("Accept-Language", language)
                .body(report.body())
                .put(report.path())
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:closeout:problem:invalid-input"))
                .body("title", equalTo(title))
                .body("errors.detail", hasItem(fault))
                .body("errors.pointer", hasItem("/lines/2/quantity"));
    }

    @Test
    void whatVariesInAFaultIsSaidInTheSameLanguage() {
        Directory.isFilled();
        var report = aReport().whereLine("serialNumber", "SN-1");

        TECHNICIAN
                .asks()
                .header("Accept-Language", "nl")
                .body(report.body())
                .put(report.path())
                .then()
                .statusCode(400)
                .body("errors.detail", hasItem("hoort alleen bij onderdelen"));
    }

    @Test
    void withoutALanguageItIsEnglish() {
        BACK_OFFICE
                .gets("/api/reports/" + aReport().id())
                .statusCode(404)
                .body("title", equalTo("There is nothing here"));
    }

    @Test
    void whoIsNobodyYetIsAnsweredInTheLanguageOfTheBrowserToo() {
        RestAssured.given()
                .header("Accept-Language", "nl")
                .header("Authorization", "Bearer nonsense")
                .get("/api/reports")
                .then()
                .statusCode(401)
                .body("title", equalTo("Meld u aan om verder te gaan"));
        RestAssured.given()
                .urlEncodingEnabled(false)
                .header("Accept-Language", "fr")
                .get("/api/reports/%00")
                .then()
                .statusCode(400)
                .body("title", equalTo("La demande n’est pas compréhensible"));
    }
}
