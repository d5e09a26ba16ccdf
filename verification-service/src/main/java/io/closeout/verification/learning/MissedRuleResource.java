package io.closeout.verification.learning;

import io.closeout.kit.http.ProblemException;
import io.closeout.verification.learning.MissedRules.MissedRule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;

/** Which rule would have caught what was wrong with a case. */
@Path("/api/verifications/{caseId}/missed-rule")
@RolesAllowed({"reviewer", "back-office"})
public class MissedRuleResource {

    private final NameMissedRule name;
    private final MissedRules missedRules;

    MissedRuleResource(NameMissedRule name, MissedRules missedRules) {
        this.name = name;
        this.missedRules = missedRules;
    }

    @GET
    @Transactional
    @RolesAllowed({"reviewer", "back-office", "auditor"})
    public MissedRule missedRule(UUID caseId) {
        return missedRules.of(caseId).orElseThrow(ProblemException::notFound);
    }

    @PUT
    public MissedRule put(UUID caseId, @Valid @NotNull MissedRuleRequest request) {
        return name.of(caseId, request);
    }
}
