package io.closeout.verification.rules;

import java.util.List;

/**
 * A report held against a rule set.
 *
 * @param findings in the order of the rules, and of the lines or photos
 * @param checks one for each rule, in their order
 */
public record Examination(List<Finding> findings, List<Check> checks) {

    public Examination {
        findings = List.copyOf(findings);
        checks = List.copyOf(checks);
    }
}
