package io.closeout.invoicing;

import static io.restassured.RestAssured.given;

import io.closeout.dev.platform.Persona;
import io.closeout.dev.platform.PlatformResource;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Callers with real tokens. */
public final class Api {

    private Api() {}

    public static RequestSpecification backOffice(String tenant) {
        return as(Persona.called("office-" + tenant).withRoles("back-office").ofTenant(tenant));
    }

    public static RequestSpecification as(Persona persona) {
        return given().auth()
                .oauth2(PlatformResource.current()
                        .identity()
                        .token(persona.forAudience("closeout", "closeout-invoicing", "closeout-web")))
                .contentType("application/json");
    }

    /** A command that is new. */
    public static RequestSpecification command(RequestSpecification caller) {
        return caller.header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
