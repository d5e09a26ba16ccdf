package io.closeout.verification.policies;

import io.closeout.kit.policy.Deviation;
import io.closeout.kit.policy.Resolved;
import io.closeout.kit.policy.ResolvedValue;
import io.closeout.kit.policy.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * What is in force for a scope on a day.
 *
 * @param values each with the policy that says so and the bounds for the levels below
 * @param deviations what was published and is not followed, because a level above has narrowed its bounds since
 */
public record InForceView(LocalDate on, Scope scope, Collection<ResolvedValue> values, List<Deviation> deviations) {

    static InForceView of(LocalDate on, Scope scope, Resolved resolved) {
        return new InForceView(on, scope, resolved.values(), resolved.deviations());
    }

    Object value(String variable) {
        return values.stream()
                .filter(one -> one.variable().equals(variable))
                .findFirst()
                .orElseThrow()
                .value();
    }

    /** A number as an input shows it. */
    public String number(String variable) {
        return value(variable).toString();
    }
}
