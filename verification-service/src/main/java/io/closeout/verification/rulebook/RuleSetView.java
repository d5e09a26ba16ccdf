package io.closeout.verification.rulebook;

import io.closeout.verification.rules.Rule;
import io.closeout.verification.rules.RuleSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One rule set without overlays; empty lists mean everywhere and everything. */
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

    /** The rule set with its document, to be changed and published as a new version. */
    public record WithDocument(RuleSetView ruleSet, String document) {}

    /** One rule with its condition and thresholds. */
    public record RuleView(
            String id,
            String version,
            String severity,
            String clearedBy,
            String appliesTo,
            @Nullable String known,
            String condition,
            Map<String, Long> limits,
            String messageKey) {

        static RuleView of(Rule rule) {
            return new RuleView(
                    rule.id(),
                    rule.version(),
                    rule.severity().name(),
                    rule.clearedBy().name(),
                    rule.appliesTo().name(),
                    rule.known(),
                    rule.condition(),
                    rule.limits(),
                    rule.messageKey());
        }
    }
}
