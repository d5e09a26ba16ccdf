package io.closeout.invoicing.dispute;

import io.closeout.invoicing.dispute.Dispute.State;
import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import io.closeout.kit.http.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Disputes of all invoices, for whoever answers them. */
@Path("/api/invoices/disputes")
@RolesAllowed({"back-office", "auditor"})
public class DisputeQueueResource {

    private final Disputes disputes;
    private final DisputeTexts texts;

    DisputeQueueResource(Disputes disputes, DisputeTexts texts) {
        this.disputes = disputes;
        this.texts = texts;
    }

    @GET
    @Transactional
    public PageView<DisputeView> disputes(@QueryParam("state") @Nullable String state, @BeanParam PageRequest page) {
        var found = disputes.inState(state(state), page);
        var read = texts.of(found.items());
        return found.map(dispute -> DisputeView.of(dispute, read));
    }

    static State state(@Nullable String word) {
        return Arrays.stream(State.values())
                .filter(state -> word == null || word.isEmpty()
                        ? state == State.OPEN
                        : state.name().equals(word))
                .findFirst()
                .orElseThrow(
                        () -> ProblemException.badRequest("The state is one of OPEN, UPHELD, REJECTED and WITHDRAWN."));
    }
}
