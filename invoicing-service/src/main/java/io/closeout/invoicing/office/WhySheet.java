package io.closeout.invoicing.office;

import io.closeout.invoicing.document.DocumentWords;
import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.issuing.DocumentContent.Group;
import io.closeout.invoicing.issuing.DocumentLine;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a line costs what it costs: how its price came about, who set the values, what was approved of it, and its tax.
 *
 * @param t in the reader's language
 * @param approval null where no decision was kept
 * @param group the tax group that the line falls under
 */
public record WhySheet(
        DocumentContent document,
        DocumentLine line,
        DocumentWords t,
        List<Variable> policy,
        @Nullable Approval approval,
        @Nullable Group group) {

    /** A variable of the policy, and its value at every level that sets it, the most general one first. */
    public record Variable(String name, List<Step> steps) {}

    /** @param level EU, COUNTRY, STATION or CONTRACT; the catalogue's default counts as EU */
    public record Step(String level, String value, String policyId, int version, boolean decides) {}

    /**
     * What verification decided about the line.
     *
     * @param claimed what the report says, in the unit
     */
    public record Approval(
            BigDecimal claimed,
            BigDecimal approved,
            String unit,
            String coverage,
            @Nullable String clause,
            String mode,
            String ruleSet,
            List<Found> findings) {

        public boolean isCut() {
            return approved.compareTo(claimed) < 0;
        }
    }

    public record Found(String ruleId, String severity, String outcome) {}
}
