package io.closeout.report.casefile;

import io.closeout.report.reach.Roles;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

/**
 * Live changes: event {@code cases} carries an array of changed cases without names and amounts, event {@code resync}
 * asks to read everything again. After a gap in the connection a client reads again as well.
 */
@Path("/api/cases/stream")
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
public class CaseStreamResource {

    private final CaseStream stream;

    CaseStreamResource(CaseStream stream) {
        this.stream = stream;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    public void listen(@Context SseEventSink sink, @Context Sse sse) {
        stream.join(sink, sse);
    }
}
