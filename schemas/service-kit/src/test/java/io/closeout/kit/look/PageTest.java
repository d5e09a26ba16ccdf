package io.closeout.kit.look;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.closeout.dev.platform.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class PageTest {

    @Test
    void greetsItsReaderWithTheSectionsOfTheirRoles() {
        var page = pageOf("station-a", "fr");

        page.then().statusCode(200).body("html.@lang", equalTo("fr"));
        assertThat(page.asString())
                .contains(
                        "Sam Station",
                        "<a href=\"/cases\" aria-current=\"page\">Dossiers</a>",
                        "href=\"/verifications/mine\"",
                        ">Factures</a>")
                .doesNotContain("href=\"/verifications\"", "/reminders");
    }

    @Test
    void showsNoSectionToAStranger() {
        assertThat(given().get("/look").asString()).doesNotContain("/cases", "class=\"who\"");
    }

    @Test
    void writesForItsReader() {
        assertThat(pageOf("back-office-a", "nb-NO").asString())
                .contains("for 5 minutter siden", "1\u00a0234,50\u00a0€", "data-state=\"good\">Paid</span>");
    }

    @Test
    void runsOnlyScriptsThatKnowItsWord() {
        var page = given().get("/look");
        var nonce = Pattern.compile("nonce=\"([^\"]{20,})\"").matcher(page.asString());

        assertThat(nonce.find()).isTrue();
        assertThat(page.header("Content-Security-Policy")).contains("'nonce-" + nonce.group(1) + "'");
        assertThat(given().get("/look").asString()).doesNotContain(nonce.group(1));
    }

    @Test
    void escapesWhatSomebodyTyped() {
        assertThat(given().queryParam("text", "<script>alert(1)</script>")
                        .get("/look")
                        .asString())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void itsAssetsMayBeCachedForLong() {
        var address = Pattern.compile("href=\"(/assets/closeout.css\\?v=[0-9a-f]{12})\"")
                .matcher(given().get("/look").asString());

        assertThat(address.find()).isTrue();
        given().get(address.group(1))
                .then()
                .statusCode(200)
                .contentType(startsWith("text/css"))
                .header("Cache-Control", containsString("max-age="))
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void anErrorIsAPageThatSaysWhatToTry() {
        var page = given().accept("text/html,*/*")
                .header("Accept-Language", "ro")
                .header("X-Correlation-Id", "order-17")
                .get("/look/broken");

        page.then().statusCode(500).contentType(startsWith("text/html"));
        assertThat(page.asString())
                .contains("order-17", "Ceva nu a funcționat la noi", "href=\"/look/broken\"")
                .doesNotContain("planned", "IllegalState");
    }

    @Test
    void aRefusedFormSaysWhatIsWrongAndLeadsBack() {
        var page = given().accept("text/html,*/*").post("/look/form");

        page.then().statusCode(409).contentType(startsWith("text/html"));
        assertThat(page.asString())
                .contains("The day is taken", "Choose &lt;another&gt; day.", "href=\"/look\" data-back")
                .doesNotContain("href=\"/look/form\"");
    }

    @Test
    void aFileThatSomebodyOpensAndIsNotThereIsAPageToo() {
        var opened = given().accept("text/html,*/*").header("Sec-Fetch-Mode", "navigate");
        var called = given().accept("text/html,*/*");

        opened.get("/api/nowhere").then().statusCode(404).contentType(startsWith("text/html"));
        called.get("/api/nowhere").then().statusCode(404).contentType(startsWith("application/problem+json"));
    }

    @Test
    void anAddressThatDoesNotExistIsAPageToo() {
        given().accept("text/html")
                .get("/nowhere")
                .then()
                .statusCode(404)
                .contentType(startsWith("text/html"))
                .body(containsString("There is nothing here"));
    }

    private static Response pageOf(String persona, String language) {
        return given().auth()
                .oauth2(PlatformResource.current().identity().token(persona))
                .header("Accept-Language", language)
                .get("/look");
    }
}
