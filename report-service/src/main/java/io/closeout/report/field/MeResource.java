package io.closeout.report.field;

import io.closeout.report.reach.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What a device asks first: whose hands it is in. */
@Path("/api/me")
public class MeResource {

    private final Whoever whoever;

    MeResource(Whoever whoever) {
        this.whoever = whoever;
    }

    @GET
    @RolesAllowed({
        Roles.TECHNICIAN,
        Roles.STATION,
        Roles.REVIEWER,
        Roles.BACK_OFFICE,
        Roles.MANUFACTURER,
        Roles.CUSTOMER,
        Roles.AUDITOR,
        Roles.OPS
    })
    public MeView me() {
        return whoever.asks();
    }
}
