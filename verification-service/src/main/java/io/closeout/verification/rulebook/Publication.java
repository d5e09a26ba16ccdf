package io.closeout.verification.rulebook;

import io.closeout.kit.policy.PolicyFault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was published, or would have been.
 *
 * @param dryRun whether nothing was kept
 * @param comparison with the version in force before, rule by rule; null for an overlay or where there is none
 * @param deviations overlays that are not followed under the newest versions
 */
public record Publication(
        DocumentView document, boolean dryRun, @Nullable Comparison comparison, List<PolicyFault> deviations) {}
