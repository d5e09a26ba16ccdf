package io.closeout.report;

import static io.restassured.RestAssured.given;

import io.closeout.dev.platform.Persona;
import io.closeout.dev.platform.PlatformResource;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Who knocks at the door, each with a real token. */
@SuppressWarnings("ImmutableEnumChecker") // a persona is a record of immutable lists
public enum People {
    TECHNICIAN(Persona.called("tech")
            .withRoles("technician")
            .ofTenant("network-a")
            .actingFor(CaseEvents.STATION.toString())),
    OTHER_STATION(Persona.called("rival")
            .withRoles("station", "technician")
            .ofTenant("network-a")
            .actingFor("0199aaaa-0000-7000-8000-00000000ffff")),
    NAMELESS_STATION(Persona.called("nameless")
            .withRoles("technician")
            .ofTenant("network-a")
            .actingFor("no-id")),
    STATION(Persona.called("station")
            .withRoles("station")
            .ofTenant("network-a")
            .actingFor(CaseEvents.STATION.toString())),
    BACK_OFFICE(Persona.called("office").withRoles("back-office").ofTenant("network-a")),
    REVIEWER(Persona.called("reviewer").withRoles("reviewer").ofTenant("network-a")),
    CUSTOMER(Persona.called("customer")
            .withRoles("customer")
            .ofTenant("network-a")
            .actingFor(CaseEvents.CUSTOMER.toString())),
    MANUFACTURER(Persona.called("maker")
            .withRoles("manufacturer")
            .ofTenant("network-a")
            .actingFor(CaseEvents.MANUFACTURER.toString())),
    OTHER_NETWORK(
            Persona.called("elsewhere").withRoles("back-office", "technician").ofTenant("network-b")),
    NO_ROLE(Persona.called("visitor").ofTenant("network-a")),
    OUR_SERVICE(Persona.called("service").withRoles("service").ofTenant("network-a"));

    private final Persona persona;

    People(Persona persona) {
        this.persona = persona;
    }

    public RequestSpecification asks() {
        return given().auth().oauth2(token()).contentType(ContentType.JSON).accept(ContentType.ANY);
    }

    public ValidatableResponse gets(String path) {
        return asks().get(path).then();
    }

    public ValidatableResponse posts(String path, Object body) {
        return asks().body(body).post(path).then();
    }

    public ValidatableResponse handsIn(ReportJson report) {
        return asks().body(report.body()).put(report.path()).then();
    }

    /** @param etag of the version that was edited */
    public ValidatableResponse edits(ReportJson report, String etag) {
        return asks().header("If-Match", etag)
                .body(report.body())
                .put(report.path())
                .then();
    }

    /** What the signer saw is what is stored, unless the signature says otherwise. */
    public ValidatableResponse signs(ReportJson report, SignatureJson signature) {
        return signature.body().containsKey("contentSha256")
                ? signsAs(report, signature)
                : signsAs(report, signature.seeing(report.digest()));
    }

    /** Sends the signature as it is. */
    public ValidatableResponse signsAs(ReportJson report, SignatureJson signature) {
        return posts(report.path() + "/signature", signature.body());
    }

    public ValidatableResponse amends(ReportJson report) {
        return posts(report.path() + "/amendments", report.amendment());
    }

    public String token() {
        return PlatformResource.current().identity().token(persona);
    }
}
