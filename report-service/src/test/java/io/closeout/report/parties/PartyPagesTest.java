package io.closeout.report.parties;

import static io.closeout.report.Directory.aParty;
import static io.closeout.report.People.BACK_OFFICE;
import static io.closeout.report.People.OTHER_NETWORK;
import static io.closeout.report.People.STATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.report.Directory;
import io.closeout.report.ReportJson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class PartyPagesTest {

    private final UUID party = UUID.randomUUID();

    @BeforeEach
    void theDirectoryIsFilled() {
        Directory.isFilled();
        BACK_OFFICE
                .asks()
                .body(aParty("CUSTOMER").with("name", "Zilver & Zoon").body())
                .put("/api/parties/" + party)
                .then()
                .statusCode(201);
    }

    @Test
    void theDirectoryIsSearchedByName() {
        assertThat(page("/parties?name=zilv")).contains("/parties/" + party, "Zilver &amp; Zoon", "Netherlands");
        assertThat(page("/parties?name=nobody-is-called-so")).contains("No party’s name begins like this");
        STATION.asks().accept("text/html").get("/parties").then().statusCode(403);
        OTHER_NETWORK.asks().accept("text/html").get("/parties/" + party).then().statusCode(404);
    }

    @Test
    void aPartyShowsWhatIsKnownAndWhatMayBeDone() {
        assertThat(page("/parties/" + party))
                .contains("kantoor@bakker.example", "One per case", "/parties/" + party + "/edit")
                .contains("The check digits of the VAT number do not fit")
                .contains("/api/parties/" + party + "/personal-data", "/parties/" + party + "/erasure");
    }

    @Test
    void aFormIsKeptAndShownAgainWithWhatIsWrong() {
        var typed = typed();
        typed.put("email", "no address");
        typed.put("city", "Antwerpen");

        var refused = sends(typed).statusCode(400).extract().asString();

        assertThat(refused).contains("This is not an e-mail address", "value=\"Antwerpen\"", "value=\"no address\"");
        typed.put("email", "zilver@zoon.example");
        sends(typed).statusCode(303);
        assertThat(page("/parties/" + party)).contains("Antwerpen", "zilver@zoon.example");
    }

    @Test
    void aPlaceIsTypedAsAMapShowsIt() {
        var typed = typed();
        typed.put("latitude", "51,0543");
        typed.put("longitude", "3.7174");
        sends(typed).statusCode(303);
        assertThat(page("/parties/" + party)).contains("<dd>51.0543</dd>", "<dd>3.7174</dd>");

        var again = typed();
        again.put("latitude", "north of here");
        var refused = sends(again).statusCode(400).extract().asString();

        assertThat(refused).contains("value=\"north of here\"", "Degrees between −90 and 90");
    }

    @Test
    void whoComesSecondSeesBothAndDecides() {
        var mine = typed();
        var theirs = typed();
        theirs.put("city", "Gent");
        sends(theirs).statusCode(303);
        mine.put("city", "Brugge");

        var conflict = sends(mine).statusCode(412).extract().asString();

        assertThat(conflict)
                .contains("Somebody else changed this in the meantime", "<td>Gent</td><td>Brugge</td>")
                .contains("Save mine anyway");
        mine.put("version", valueOf(conflict, "version"));
        sends(mine).statusCode(303);
        assertThat(page("/parties/" + party)).contains("Brugge").doesNotContain("Gent");
    }

    @Test
    void aNewPartySentTwiceIsEnteredOnce() {
        var id = UUID.randomUUID();
        var typed = typed();
        typed.remove("version");

        BACK_OFFICE
                .asks()
                .contentType("application/x-www-form-urlencoded")
                .formParams(typed)
                .redirects()
                .follow(false)
                .post("/parties/" + id)
                .then()
                .statusCode(303);
        BACK_OFFICE
                .asks()
                .contentType("application/x-www-form-urlencoded")
                .formParams(typed)
                .redirects()
                .follow(false)
                .post("/parties/" + id)
                .then()
                .statusCode(303);

        BACK_OFFICE.gets("/api/parties/" + id).statusCode(200).body("version", equalTo(0));
    }

    @Test
    void anErasureSaysWhatWillBeForgottenAndIsRefusedWhileSomethingIsUnderWay() {
        var asked = page("/parties/" + party + "/erasure");
        assertThat(asked)
                .contains("This will be forgotten", "kantoor@bakker.example", "data-confirm=")
                .contains("Where photos of its reports were taken", "What was answered to questions")
                .contains(
                        "The reasons given when a change was declined",
                        "The photo files that belong to what was signed");
        ReportJson.aReport().with("signerId", party).with("billToId", party).drafted();

        assertThat(page("/parties/" + party + "/erasure")).contains("This cannot be erased yet", "/cases?q=R-");
        erase("person-asked").statusCode(303);

        BACK_OFFICE.gets("/api/parties/" + party).body("name", equalTo("Zilver & Zoon"));
    }

    @Test
    void anErasedPartyIsShownWithoutItsName() {
        erase("because I say so").statusCode(400);
        erase("person-asked").statusCode(303);

        assertThat(page("/parties/" + party))
                .contains("The personal data of this party was erased")
                .doesNotContain("Zilver");
    }

    private static ValidatableResponse erase(UUID id, String reason) {
        return BACK_OFFICE
                .asks()
                .contentType("application/x-www-form-urlencoded")
                .formParam("reasonKey", reason)
                .redirects()
                .follow(false)
                .post("/parties/" + id + "/erasure")
                .then();
    }

    private ValidatableResponse erase(String reason) {
        return erase(party, reason);
    }

    private Map<String, String> typed() {
        var form = page("/parties/" + party + "/edit");
        var typed = new LinkedHashMap<String, String>();
        for (var field :
                new String[] {"version", "name", "line1", "postcode", "city", "zone", "language", "currency", "email"
                }) {
            typed.put(field, valueOf(form, field));
        }
        typed.put("kinds", "CUSTOMER");
        typed.put("status", "ACTIVE");
        typed.put("country", "NL");
        typed.put("invoiceChannel", "EMAIL");
        typed.put("invoiceGrouping", "PER_CASE");
        return typed;
    }

    private static String valueOf(String form, String field) {
        var value = Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(form);
        assertThat(value.find()).as(field).isTrue();
        return value.group(1).replace("&amp;", "&");
    }

    private ValidatableResponse sends(Map<String, String> typed) {
        return BACK_OFFICE
                .asks()
                .header("Accept-Language", "en")
                .accept("text/html")
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(typed)
                .redirects()
                .follow(false)
                .post("/parties/" + party)
                .then();
    }

    private static String page(String path) {
        return BACK_OFFICE
                .asks()
                .header("Accept-Language", "en")
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
