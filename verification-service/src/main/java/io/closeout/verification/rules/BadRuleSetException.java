package io.closeout.verification.rules;

import io.closeout.kit.http.Problem;
import io.closeout.kit.http.Refusal;
import io.closeout.kit.policy.PolicyFault;
import java.util.List;
import java.util.stream.Collectors;

/** Rules that must not be used; says of each fault in which file and line it stands, in which rule, and why. */
public final class BadRuleSetException extends RuntimeException implements Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<PolicyFault> faults;

    BadRuleSetException(List<PolicyFault> faults) {
        super(faults.stream().map(PolicyFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    BadRuleSetException(String where, String what) {
        this(List.of(new PolicyFault(where, what)));
    }

    public List<PolicyFault> faults() {
        return faults;
    }

    @Override
    public Problem problem() {
        return Problem.of(422, "rules-refused", "These rules cannot be used")
                .withErrors(faults.stream()
                        .map(fault -> new Problem.Fault(fault.where(), fault.what()))
                        .toList());
    }
}
