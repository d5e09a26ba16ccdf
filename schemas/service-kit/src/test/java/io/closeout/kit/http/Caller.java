package io.closeout.kit.http;

import static io.restassured.RestAssured.given;

import io.closeout.dev.platform.PlatformResource;
import io.restassured.specification.RequestSpecification;

/** People who knock at the doors, with real tokens. */
final class Caller {

    private Caller() {}

    static RequestSpecification as(String persona) {
        return given().auth().oauth2(PlatformResource.current().identity().token(persona));
    }

    static RequestSpecification backOffice() {
        return as("back-office-a").contentType("application/json");
    }
}
