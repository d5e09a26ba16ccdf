package io.closeout.verification.rulebook;

import io.closeout.kit.policy.Level;
import io.closeout.kit.policy.Scope;
import io.closeout.kit.policy.Setting;
import io.closeout.verification.rules.RuleOverlay;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One overlay.
 *
 * @param base id of the rule set it is for
 * @param settings by variable: {@code <rule>.<limit>}, {@code <rule>.severity}, {@code <rule>.enabled}
 */
public record OverlayView(
        String id,
        int version,
        String base,
        String sha256,
        Level level,
        Scope scope,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Map<String, Setting> settings) {

    static OverlayView of(RuleOverlay one) {
        var overlay = one.overlay();
        return new OverlayView(
                one.id(),
                one.version(),
                one.base(),
                one.sha256(),
                overlay.level(),
                overlay.scope(),
                overlay.validFrom(),
                overlay.validTo(),
                new TreeMap<>(overlay.settings()));
    }
}
