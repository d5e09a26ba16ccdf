package io.closeout.report.figures;

import io.closeout.report.reach.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Figures as data. */
@Path("/api/cases/figures")
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
public class FiguresResource {

    private final CycleFigures figures;

    FiguresResource(CycleFigures figures) {
        this.figures = figures;
    }

    @GET
    public FiguresView figures(@BeanParam FiguresFilter filter) {
        return figures.of(filter);
    }
}
