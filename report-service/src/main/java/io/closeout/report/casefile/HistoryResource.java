package io.closeout.report.casefile;

import io.closeout.report.reach.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;

/** Histories as data; their cases are lists of cases narrowed by {@code customer} or {@code serial}. */
@Path("/api/cases")
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
public class HistoryResource {

    private final ReadHistory readHistory;

    HistoryResource(ReadHistory readHistory) {
        this.readHistory = readHistory;
    }

    @GET
    @Path("/customers/{id}")
    public HistoryView customer(UUID id) {
        return readHistory.ofCustomer(id);
    }

    /** A serial number may hold anything, a slash too. */
    @GET
    @Path("/equipment/{serial: .+}")
    public HistoryView equipment(String serial) {
        return readHistory.ofEquipment(serial);
    }
}
