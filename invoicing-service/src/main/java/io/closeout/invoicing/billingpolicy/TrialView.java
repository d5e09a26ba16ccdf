package io.closeout.invoicing.billingpolicy;

import io.closeout.kit.http.Problem;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.policy.PolicyFault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of trying a policy; nothing was written.
 *
 * @param policy null if the text is no policy
 */
public record TrialView(
        boolean publishable,
        @Nullable PolicyView policy,
        List<PolicyFault> faults,
        List<PolicyDifference> differences) {

    static TrialView of(PolicyTrial trial) {
        var overlay = trial.overlay();
        return new TrialView(
                trial.faults().isEmpty(),
                overlay == null ? null : PolicyView.shipped(overlay),
                trial.faults(),
                trial.differences());
    }

    /** Says what is wrong with a policy, line by line. */
    public static ProblemException refused(List<PolicyFault> faults) {
        return new ProblemException(Problem.of(422, "policy-refused", "The policy cannot be published")
                .withErrors(faults.stream()
                        .map(fault -> new Problem.Fault(fault.where(), fault.what()))
                        .toList()));
    }
}
