package io.closeout.verification.rules;

import io.closeout.kit.policy.Overlay;
import io.closeout.kit.policy.Scope;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Settings of one country, station or contract over a rule set.
 *
 * @param base id of the rule set, in whichever version is in force
 * @param sha256 digest of the document, in hexadecimal digits
 */
public record RuleOverlay(String base, Overlay overlay, String sha256, String text) {

    public String id() {
        return overlay.policyId();
    }

    public int version() {
        return overlay.version();
    }

    boolean speaksOn(LocalDate day) {
        var last = overlay.validTo();
        return !day.isBefore(overlay.validFrom()) && (last == null || !day.isAfter(last));
    }

    boolean speaksFor(Scope asked) {
        var own = overlay.scope();
        return agrees(own.country(), asked.country())
                && agrees(own.station(), asked.station())
                && agrees(own.contract(), asked.contract());
    }

    /** The same until the day before; empty time if it had not begun by then. */
    RuleOverlay until(LocalDate retiredFrom) {
        var last = overlay.validTo();
        var newLast = retiredFrom.minusDays(1);
        var ends = last == null || newLast.isBefore(last) ? newLast : last;
        return new RuleOverlay(
                base,
                new Overlay(
                        id(),
                        version(),
                        overlay.scope(),
                        overlay.validFrom(),
                        ends,
                        overlay.settings(),
                        overlay.origin()),
                sha256,
                text);
    }

    private static boolean agrees(@Nullable String named, @Nullable String asked) {
        return named == null || Objects.equals(named, asked);
    }
}
