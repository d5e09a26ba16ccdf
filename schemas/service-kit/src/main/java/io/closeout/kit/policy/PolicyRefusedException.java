package io.closeout.kit.policy;

import io.closeout.kit.http.Problem;
import io.closeout.kit.http.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/** Policies that cannot be published, with every fault in them. */
public final class PolicyRefusedException extends RuntimeException implements Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<PolicyFault> faults;

    PolicyRefusedException(List<PolicyFault> faults) {
        super(faults.stream().map(PolicyFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<PolicyFault> faults() {
        return faults;
    }

    @Override
    public Problem problem() {
        return Problem.of(422, "policy-refused", "The policy cannot be published")
                .withErrors(faults.stream()
                        .map(fault -> new Problem.Fault(fault.where(), fault.what()))
                        .toList());
    }
}
