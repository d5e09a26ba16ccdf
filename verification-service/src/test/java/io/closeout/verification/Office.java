package io.closeout.verification;

import static io.restassured.RestAssured.given;

import io.closeout.dev.platform.Persona;
import io.closeout.dev.platform.PlatformResource;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** A person at a desk, with a real token. */
public final class Office {

    private final Persona persona;
    private final String language;

    private Office(Persona persona, String language) {
        this.persona = persona;
        this.language = language;
    }

    public static Office reviewer() {
        return of("reviewer", Service.NETWORK);
    }

    public static Office of(String role, String network) {
        return new Office(
                Persona.called(role + " of " + network)
                        .withSubject(role + "-" + network)
                        .withRoles(role)
                        .ofTenant(network),
                "en");
    }

    /** Somebody who acts for a party. */
    public static Office of(String role, String network, UUID party) {
        return new Office(
                Persona.called(role + " of " + party)
                        .withSubject(role + "-" + party)
                        .withRoles(role)
                        .ofTenant(network)
                        .actingFor(party.toString()),
                "en");
    }

    public static Office stationOf(UUID party) {
        return of("station", party);
    }

    public static Office stationOf(UUID party, String network) {
        return of("station", network, party);
    }

    /** Somebody who acts for a party, such as its technician or the manufacturer. */
    public static Office of(String role, UUID party) {
        return of(role, Service.NETWORK, party);
    }

    public Office reading(String acceptLanguage) {
        return new Office(persona, acceptLanguage);
    }

    public RequestSpecification calls() {
        return given().auth()
                .oauth2(PlatformResource.current().identity().token(persona))
                .header("Accept-Language", language)
                .contentType("application/json");
    }

    public Response sees(UUID caseId) {
        return calls().get("/api/verifications/" + caseId);
    }

    public String etagOf(UUID caseId) {
        return sees(caseId).header("ETag");
    }

    /** Decides on the newest version. */
    public Response decides(UUID caseId, String what, String body) {
        return decides(caseId, what, etagOf(caseId), body);
    }

    public Response decides(UUID caseId, String what, String etag, String body) {
        return calls().header("If-Match", etag).body(body).post("/api/verifications/%s/%s".formatted(caseId, what));
    }
}
