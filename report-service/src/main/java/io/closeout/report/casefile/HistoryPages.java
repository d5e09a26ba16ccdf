package io.closeout.report.casefile;

import io.closeout.kit.http.PageRequest;
import io.closeout.kit.look.Page;
import io.closeout.report.reach.Roles;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Histories for people: what a customer or an equipment has seen of us. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
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
public class HistoryPages {

    private final ReadHistory readHistory;
    private final CaseList list;
    private final Page reader;
    private final Template page;

    HistoryPages(ReadHistory readHistory, CaseList list, Page reader, @Location("cases/history") Template page) {
        this.readHistory = readHistory;
        this.list = list;
        this.reader = reader;
        this.page = page;
    }

    @GET
    @Path("/cases/customers/{id}")
    public TemplateInstance customer(UUID id, @BeanParam PageRequest request) {
        var filter = new CaseFilter();
        filter.customer = id.toString();
        return page(readHistory.ofCustomer(id), filter, request);
    }

    @GET
    @Path("/cases/equipment/{serial: .+}")
    public TemplateInstance equipment(String serial, @BeanParam PageRequest request) {
        var filter = new CaseFilter();
        filter.serial = serial;
        return page(readHistory.ofEquipment(serial), filter, request);
    }

    private TemplateInstance page(HistoryView history, CaseFilter filter, PageRequest request) {
        return page.data("active", "cases")
                .data("history", history)
                .data("directory", reader.may(Roles.BACK_OFFICE) || reader.may(Roles.OPS) || reader.may(Roles.AUDITOR))
                .data("isFirst", request.after().isEmpty())
                .data("cases", list.of(filter, request));
    }
}
