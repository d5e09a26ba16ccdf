package io.closeout.kit.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A page behind the sign-in. */
@Path("/door-page")
@RolesAllowed("back-office")
public class DoorPage {

    @GET
    @Produces(MediaType.TEXT_HTML)
    public String page() {
        return "<!doctype html><title>Door</title>";
    }
}
