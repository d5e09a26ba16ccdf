package io.closeout.invoicing.billingpolicy;

import io.closeout.kit.policy.Overlay;
import io.closeout.kit.policy.PolicyBook;
import io.closeout.kit.policy.Source;
import java.util.List;

/**
 * A value that a policy changes for its scope on its first day.
 *
 * @param from where the value before comes from
 */
public record PolicyDifference(String variable, Object before, Object after, Source from) {

    static List<PolicyDifference> between(PolicyBook before, PolicyBook after, Overlay overlay) {
        var was = before.resolve(overlay.scope(), overlay.validFrom());
        return after.resolve(overlay.scope(), overlay.validFrom()).values().stream()
                .filter(now -> !was.of(now.variable()).value().equals(now.value()))
                .map(now -> new PolicyDifference(
                        now.variable(),
                        was.of(now.variable()).value(),
                        now.value(),
                        was.of(now.variable()).source()))
                .toList();
    }
}
