package io.closeout.report.parties;

import static io.closeout.report.Directory.aParty;
import static io.closeout.report.People.BACK_OFFICE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.closeout.dev.platform.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class ImportPagesTest {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");
    private static final String HEADER =
            "id,kinds,name,country,zone,language,currency,address.line1,address.postcode,address.city,email\n";

    private final UUID party = UUID.randomUUID();

    @BeforeEach
    void thePartyIsThere() {
        BACK_OFFICE
                .asks()
                .body(aParty("CUSTOMER").with("name", "Zilver & Zoon").body())
                .put("/api/parties/" + party)
                .then()
                .statusCode(201);
    }

    @Test
    void aFileIsTriedBeforeItIsTaken() {
        var added = UUID.randomUUID();
        var file = HEADER
                + row(party, "Zilver & Zoon", "Leuven")
                + row(added, "Nieuw BV", "Mol")
                + row(added, "Twice", "Mol");

        var tried = upload(file);

        assertThat(tried)
                .contains(
                        "Nothing has been changed yet",
                        "<del>Amsterdam</del> → <ins>Leuven</ins>",
                        "Apply: 1 new, 1 changed")
                .contains("/id stands in the file twice");
        BACK_OFFICE.gets("/api/parties/" + added).statusCode(404);
        assertThat(apply(file, seen(tried))).contains("Done.");
        BACK_OFFICE.gets("/api/parties/" + added).statusCode(200).body("name", equalTo("Nieuw BV"));
        BACK_OFFICE.gets("/api/parties/" + party).body("address.city", equalTo("Leuven"));
    }

    @Test
    void whatIsTakenIsWhatWasShown() {
        var file = HEADER + row(party, "Zilver & Zoon", "Leuven");
        var tried = upload(file);
        BACK_OFFICE
                .asks()
                .header("If-Match", "\"0\"")
                .body(aParty("CUSTOMER")
                        .with("name", "Zilver & Zoon")
                        .with("address", Map.of("line1", "Kade 1", "postcode", "9000", "city", "Gent"))
                        .body())
                .put("/api/parties/" + party)
                .then()
                .statusCode(200);

        var again = apply(file, seen(tried));

        assertThat(again)
                .contains("Somebody changed the directory since you looked", "<del>Gent</del> → <ins>Leuven</ins>");
        BACK_OFFICE.gets("/api/parties/" + party).body("address.city", equalTo("Gent"));
    }

    private static String row(UUID id, String name, String city) {
        return "%s,CUSTOMER,%s,NL,Europe/Amsterdam,nl,EUR,Kade 1,1011 AB,%s,kantoor@bakker.example%n"
                .formatted(id, name, city);
    }

    private static String upload(String file) {
        return given().auth()
                .oauth2(BACK_OFFICE.token())
                .header("Accept-Language", "en")
                .accept("text/html")
                .multiPart("file", "parties.csv", file.getBytes(java.nio.charset.StandardCharsets.UTF_8), "text/csv")
                .post("/parties/import")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String apply(String file, String seen) {
        return given().auth()
                .oauth2(BACK_OFFICE.token())
                .header("Accept-Language", "en")
                .accept("text/html")
                .multiPart("csv", file)
                .multiPart("seen", seen)
                .post("/parties/import/done")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String seen(String page) {
        var seen = SEEN.matcher(page);
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }
}
