package io.closeout.kit.http;

import static io.closeout.kit.http.Caller.as;
import static io.closeout.kit.http.Caller.backOffice;
import static io.closeout.kit.http.Caller.stranger;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.closeout.dev.platform.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class DoorTest {

    @ParameterizedTest
    @CsvSource({
        "/api/door/failures/bug, 500, internal-error",
        "/api/door/failures/answer, 500, internal-error",
        "/api/door/failures/database-away, 503, unavailable",
        "/api/door/failures/other, 409, wrong-state",
        "/api/nowhere, 404, not-found",
        "/nowhere, 404, not-found",
        "/api/door/failures/other?count=many, 404, not-found",
    })
    void everyFailureIsAProblemDocument(String path, int status, String slug) {
        given().get(path)
                .then()
                .statusCode(status)
                .contentType(Problem.MEDIA_TYPE)
                .header("X-Correlation-Id", not(emptyOrNullString()))
                .body("type", equalTo("urn:closeout:problem:" + slug))
                .body("status", equalTo(status))
                .body("correlationId", not(emptyOrNullString()));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/nowhere, no, nb",
        "/api/nowhere, fr-BE;q=0.9, fr",
        "/api/nowhere, de, en",
        "/api/door/numbers, ro, ro",
        "/api/door/numbers/%00, nl, nl",
        "/api/door/failures/other, nl, en",
    })
    void aProblemTellsInWhichLanguageItIs(String path, String asked, String language) {
        given().urlEncodingEnabled(false)
                .header("Accept-Language", asked)
                .get(path)
                .then()
                .header("Content-Language", language)
                .header("Vary", equalTo("Accept-Language"));
    }

    @Test
    void aDatabaseThatIsAwayTellsWhenToComeBack() {
        given().get("/api/door/failures/database-away").then().statusCode(503).header("Retry-After", "5");
    }

    @Test
    void anAnonymousCallerIsAskedToSignIn() {
        given().get("/api/door/numbers")
                .then()
                .statusCode(401)
                .contentType(Problem.MEDIA_TYPE)
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("urn:closeout:problem:unauthorised"));
    }

    @Test
    void aPersonWhoOpensAPageIsSentToTheSignIn() {
        given().redirects()
                .follow(false)
                .accept("text/html")
                .get("/door-page")
                .then()
                .statusCode(302)
                .header("Location", containsString("/authorize?"));
    }

    @Test
    void aForgedTokenIsAskedToSignIn() {
        given().auth()
                .oauth2("eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.")
                .get("/api/door/numbers")
                .then()
                .statusCode(401)
                .contentType(Problem.MEDIA_TYPE)
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void aCallerWithoutTheRoleIsTurnedAway() {
        as("technician-a")
                .get("/api/door/numbers")
                .then()
                .statusCode(403)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo("urn:closeout:problem:forbidden"));
    }

    @Test
    void aCallerWithoutATenantGetsNowhere() {
        stranger()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"text\":\"a\",\"amount\":1}")
                .post("/api/door/documents")
                .then()
                .statusCode(403)
                .contentType(Problem.MEDIA_TYPE);
        stranger().get("/api/door/documents/" + UUID.randomUUID()).then().statusCode(in(List.of(403, 404)));
    }

    @Test
    void theDocumentOfAnotherTenantIsAnsweredLikeOneThatNeverWas() {
        var id = backOffice()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"text\":\"%s\",\"amount\":1}".formatted(UUID.randomUUID()))
                .post("/api/door/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        var foreign = as("back-office-b").header("X-Correlation-Id", "same-id").get("/api/door/documents/" + id);
        var unknown = as("back-office-b")
                .header("X-Correlation-Id", "same-id")
                .get("/api/door/documents/" + UUID.randomUUID());

        foreign.then().statusCode(404).body("title", equalTo(unknown.path("title")));
        unknown.then().statusCode(404);
        backOffice().get("/api/door/documents/" + id).then().statusCode(200).header("ETag", "\"1\"");
    }

    @ParameterizedTest
    @CsvSource({"DELETE, 405, method-not-allowed", "POST, 415, unsupported-media-type"})
    void aMethodOrMediaTypeThatIsNotTakenIsNamed(String method, int status, String slug) {
        as("back-office-a")
                .contentType("text/csv")
                .header("Idempotency-Key", "k")
                .body("a;b")
                .request(method, "/api/door/documents")
                .then()
                .statusCode(status)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo("urn:closeout:problem:" + slug));
    }

    @Test
    void anAnswerThatCannotBeInTheFormAskedForIsNamed() {
        given().accept("application/pdf")
                .get("/api/door/text")
                .then()
                .statusCode(406)
                .contentType(Problem.MEDIA_TYPE);
    }

    @Test
    void browsersAreToldWhatTheyMayDo() {
        given().get("/api/door/text")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cache-Control", "no-store");
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        given().cookie("q_session", "x")
                .header("Sec-Fetch-Site", "cross-site")
                .post("/api/door/documents")
                .then()
                .statusCode(403)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo("urn:closeout:problem:cross-site-request"));
    }

    @Test
    void theCallerIsKnownByTheTokenAlone() {
        as("station-a")
                .header("X-Correlation-Id", "order-17")
                .get("/api/door/me")
                .then()
                .statusCode(200)
                .header("X-Correlation-Id", "order-17")
                .body("actor", equalTo("user:station-a"))
                .body("party", equalTo("station-a-1"))
                .body("tenant", equalTo("network-a"))
                .body("roles", equalTo(List.of("station")))
                .body("correlation", equalTo("order-17"));
        given().get("/api/door/me").then().statusCode(200).body("actor", equalTo("anonymous"));
    }

    @Test
    void aListIsReadPageByPage() {
        var next = backOffice()
                .get("/api/door/numbers?limit=100")
                .then()
                .statusCode(200)
                .body("items", hasSize(100))
                .extract()
                .<String>path("next");

        backOffice()
                .queryParam("cursor", next)
                .get("/api/door/numbers")
                .then()
                .statusCode(200)
                .body("items", hasSize(20))
                .body("items[0]", equalTo(100))
                .body("next", equalTo(null));
        backOffice().get("/api/door/numbers?limit=0").then().statusCode(400);
        backOffice().get("/api/door/numbers?cursor=made-up").then().statusCode(400);
    }
}
