package io.closeout.invoicing.dispute;

import io.closeout.invoicing.dispute.Dispute.State;
import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.ProblemException;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The queue of disputes: what waits longest for an answer comes first. */
@Path("/invoices/disputes")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"back-office", "auditor"})
public class DisputePages {

    private final DisputeWords words;
    private final Template queue;

    DisputePages(DisputeWords words, @Location("dispute/queue") Template queue) {
        this.words = words;
        this.queue = queue;
    }

    @GET
    @Transactional
    public TemplateInstance disputes(@QueryParam("state") @Nullable String state, @BeanParam PageRequest page) {
        var wanted = DisputeQueueResource.state(state);
        return queue.data("found", words.queue(wanted, page))
                .data("state", wanted.name())
                .data("states", Arrays.stream(State.values()).map(State::name).toList());
    }

    /** Numbers of lines that a form sends; none stands for the whole invoice. */
    static Integer lineNo(String typed) {
        if (!typed.matches("[0-9]{1,6}")) {
            throw ProblemException.badRequest("A line is named by its number.");
        }
        return Integer.valueOf(typed);
    }
}
