package io.closeout.verification.review;

import io.closeout.kit.look.Page;
import io.closeout.verification.review.RulesResource.RuleSetView;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Shows everybody who is checked what is checked, with conditions and thresholds. */
@Path("/rules")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"reviewer", "back-office", "auditor", "manufacturer", "station", "technician"})
public class RulesPage {

    private final RulesResource rules;
    private final Page page;

    RulesPage(RulesResource rules, Page page) {
        this.rules = rules;
        this.page = page;
    }

    /** All rule sets. */
    record Rules(List<RuleSetView> sets, PageWords t) implements TemplateInstance {}

    @GET
    public TemplateInstance rules() {
        return new Rules(rules.ruleSets(), new PageWords(page.locale()));
    }
}
