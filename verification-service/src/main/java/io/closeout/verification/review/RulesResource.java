package io.closeout.verification.review;

import io.closeout.verification.rules.Rule;
import io.closeout.verification.rules.RuleBook;
import io.closeout.verification.rules.RuleSet;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows everybody who is checked what is checked. */
@Path("/api/rules")
@RolesAllowed({"reviewer", "back-office", "auditor", "manufacturer", "station", "technician"})
public class RulesResource {

    private final RuleBook ruleBook;

    RulesResource(RuleBook ruleBook) {
        this.ruleBook = ruleBook;
    }

    @GET
    public List<RuleSetView> ruleSets() {
        return ruleBook.ruleSets().all().stream().map(RuleSetView::of).toList();
    }

    /** One rule set; empty lists mean everywhere and everything. */
    public record RuleSetView(
            String id,
            String version,
            String sha256,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<String> countries,
            List<String> interventionTypes,
            List<RuleView> rules) {

        static RuleSetView of(RuleSet set) {
            return new RuleSetView(
                    set.id(),
                    set.version(),
                    set.sha256(),
                    set.validFrom(),
                    set.validTo(),
                    set.countries(),
                    set.interventionTypes(),
                    set.rules().stream().map(RuleView::of).toList());
        }
    }

    /** One rule with its condition and thresholds. */
    public record RuleView(
            String id,
            String version,
            String severity,
            String clearedBy,
            String condition,
            Map<String, Long> limits,
            String messageKey) {

        static RuleView of(Rule rule) {
            return new RuleView(
                    rule.id(),
                    rule.version(),
                    rule.severity().name(),
                    rule.clearedBy().name(),
                    rule.condition(),
                    rule.limits(),
                    rule.messageKey());
        }
    }
}
