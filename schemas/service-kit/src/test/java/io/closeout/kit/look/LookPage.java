package io.closeout.kit.look;

import io.closeout.kit.http.ProblemException;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Clock;

/** A page in the frame of the kit. */
@Path("/look")
@PermitAll
public class LookPage {

    private final Template look;
    private final Clock clock;

    LookPage(Template look, Clock clock) {
        this.look = look;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance page(@QueryParam("text") String text) {
        return look.data("moment", clock.instant().minusSeconds(300))
                .data("amount", new BigDecimal("1234.50"))
                .data("text", text == null ? "" : text);
    }

    @GET
    @Path("/broken")
    @Produces(MediaType.TEXT_HTML)
    public String broken() {
        throw new IllegalStateException("<script>planned</script>");
    }

    @POST
    @Path("/form")
    @Produces(MediaType.TEXT_HTML)
    public String refuse() {
        throw ProblemException.conflict("day-taken", "The day is taken", "Choose <another> day.");
    }
}
