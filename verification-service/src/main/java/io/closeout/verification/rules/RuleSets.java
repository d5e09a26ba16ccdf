package io.closeout.verification.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All rule sets of this service. No two of them ever apply to one report. */
public final class RuleSets {

    private final List<RuleSet> all;

    /** @throws BadRuleSetException if two of them could apply to one report */
    public RuleSets(List<RuleSet> all) {
        this.all = List.copyOf(all);
        for (var one : all) {
            for (var other : all) {
                if (one != other && one.meets(other)) {
                    throw new BadRuleSetException(
                            nameOf(one), "it applies to the same reports as %s".formatted(nameOf(other)));
                }
            }
        }
    }

    public List<RuleSet> all() {
        return all;
    }

    /** The one in force on the last day of the work. */
    public Optional<RuleSet> inForce(LocalDate day, String country, String interventionType) {
        for (var one : all) {
            if (one.appliesTo(day, country, interventionType)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private static String nameOf(RuleSet ruleSet) {
        return "%s version %s".formatted(ruleSet.id(), ruleSet.version());
    }
}
