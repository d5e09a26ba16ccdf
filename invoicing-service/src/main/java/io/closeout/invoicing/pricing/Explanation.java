package io.closeout.invoicing.pricing;

import java.util.List;

/**
 * Why a line costs what it costs. Whoever puts the inputs into the formula gets the line's net amount to the cent.
 *
 * @param policyId the policy that set the deciding rate
 * @param version its version
 */
public record Explanation(String policyId, String version, List<Input> inputs, String formula) {

    public Explanation {
        inputs = List.copyOf(inputs);
    }
}
