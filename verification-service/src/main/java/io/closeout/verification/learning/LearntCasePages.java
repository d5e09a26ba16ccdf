package io.closeout.verification.learning;

import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.ProblemException;
import io.closeout.verification.approval.KeptFindings;
import io.closeout.verification.approval.Verifications;
import io.closeout.verification.learning.MissedRules.MissedRule;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What one case taught: which findings were right, and which rule would have caught what was not found. */
@Path("/verifications/learning/cases/{caseId}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"reviewer", "back-office"})
public class LearntCasePages {

    private static final String NONE = "none";
    private static final String OTHER = "other";
    private static final String RULE = "rule:";

    private final Verifications verifications;
    private final KeptFindings findings;
    private final DisputedCases disputed;
    private final MissedRules missedRules;
    private final NameMissedRule name;
    private final RuleNames rules;
    private final CurrentActor actor;
    private final Validator validator;

    LearntCasePages(
            Verifications verifications,
            KeptFindings findings,
            DisputedCases disputed,
            MissedRules missedRules,
            NameMissedRule name,
            RuleNames rules,
            CurrentActor actor,
            Validator validator) {
        this.verifications = verifications;
        this.findings = findings;
        this.disputed = disputed;
        this.missedRules = missedRules;
        this.name = name;
        this.rules = rules;
        this.actor = actor;
        this.validator = validator;
    }

    /** @param missed null while nobody named a rule */
    record Case(
            Known known,
            List<Row> findings,
            List<DisputedCase> disputes,
            @Nullable MissedRule missed,
            List<String> rules,
            boolean decides)
            implements TemplateInstance {}

    /** Which case it is. */
    record Known(UUID caseId, String reportNumber) {}

    /** A finding and what became of it. */
    record Row(String ruleId, @Nullable String lineId, String outcome) {}

    @GET
    @Transactional
    @RolesAllowed({"reviewer", "back-office", "auditor"})
    public TemplateInstance one(UUID caseId) {
        var verification = verifications.findByIdOptional(caseId).orElseThrow(ProblemException::notFound);
        var rows = findings.of(verification).stream()
                .map(finding -> new Row(
                        finding.ruleId(), finding.lineId(), finding.outcome().name()))
                .toList();
        return new Case(
                new Known(caseId, verification.reportNumber()),
                rows,
                disputed.ofCase(caseId),
                missedRules.of(caseId).orElse(null),
                rules.all(),
                actor.is("reviewer") || actor.is("back-office"));
    }

    /** @param choice {@code none}, {@code other} or {@code rule:} with an id */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(
            UUID caseId,
            @RestForm @Nullable String choice,
            @RestForm @Nullable String wish,
            @RestForm @Nullable String reason) {
        var chosen = choice == null ? "" : choice;
        var request = new MissedRuleRequest(
                chosen.startsWith(RULE) ? chosen.substring(RULE.length()) : null,
                chosen.equals(NONE),
                chosen.equals(OTHER) ? wish : null,
                reason == null ? "" : reason);
        if (!validator.validate(request).isEmpty()) {
            throw ProblemException.badRequest("Say in words what was wrong, in at most 2000 letters.");
        }
        name.of(caseId, request);
        return Response.seeOther(URI.create("/verifications/learning/cases/" + caseId))
                .build();
    }
}
