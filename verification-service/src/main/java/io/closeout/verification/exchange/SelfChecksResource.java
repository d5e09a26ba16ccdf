package io.closeout.verification.exchange;

import io.closeout.kit.http.ProblemException;
import io.closeout.kit.look.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lists for self-checking, for whoever wants to go through one before there is a case. */
@Path("/api/verifications/self-checks")
@RolesAllowed({"reviewer", "back-office", "auditor", "station", "technician", "manufacturer"})
public class SelfChecksResource {

    private final SelfCheckLists lists;
    private final Page reader;

    SelfChecksResource(SelfCheckLists lists, Page reader) {
        this.lists = lists;
        this.reader = reader;
    }

    @GET
    public List<SelfCheckView> lists(@QueryParam("interventionType") @Nullable String interventionType) {
        if (interventionType == null || interventionType.isBlank()) {
            throw ProblemException.badRequest("Say which interventionType you mean.");
        }
        return lists.of(interventionType).stream()
                .map(list -> SelfCheckView.of(list, Map.of(), reader.locale()))
                .toList();
    }
}
