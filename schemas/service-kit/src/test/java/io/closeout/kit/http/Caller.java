package io.closeout.kit.http;

import static io.restassured.RestAssured.given;

import io.closeout.dev.platform.Persona;
import io.closeout.dev.platform.PlatformResource;
import io.restassured.specification.RequestSpecification;

/** People who knock at the doors, with real tokens. */
final class Caller {

    private Caller() {}

    static RequestSpecification as(String persona) {
        return given().auth().oauth2(PlatformResource.current().identity().token(persona));
    }

    /** Somebody with every right but a network to use it in. */
    static RequestSpecification stranger() {
        var stranger = Persona.called("stranger").withRoles("back-office");
        return given().auth()
                .oauth2(PlatformResource.current().identity().token(stranger))
                .contentType("application/json");
    }

    static RequestSpecification backOffice() {
        return as("back-office-a").contentType("application/json");
    }
}
