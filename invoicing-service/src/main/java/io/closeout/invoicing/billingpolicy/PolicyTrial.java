package io.closeout.invoicing.billingpolicy;

import io.closeout.invoicing.pricing.PolicySense;
import io.closeout.invoicing.pricing.Tariff;
import io.closeout.kit.policy.Level;
import io.closeout.kit.policy.Overlay;
import io.closeout.kit.policy.PolicyBook;
import io.closeout.kit.policy.PolicyFault;
import io.closeout.kit.policy.PolicyFiles;
import io.closeout.kit.policy.PolicyRefusedException;
import io.closeout.kit.policy.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a policy would do if it were published today.
 *
 * @param overlay null if the text is no policy
 * @param faults everything that keeps it from being published, each with its line
 * @param differences what it changes for its scope on its first day
 * @param after all policies with it; null if it cannot be published
 */
public record PolicyTrial(
        @Nullable Overlay overlay,
        List<PolicyFault> faults,
        List<PolicyDifference> differences,
        @Nullable PolicyBook after) {

    /** How faults name the text. */
    static final String FILE = "policy";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,79}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Set<String> ADDRESSES = Set.of("conformance", "back-tests", "in-force");
    private static final Pattern MONEY =
            Pattern.compile("(labour|travel)\\..*(Rate|rate)Per.*|.*Flat|callOut\\..*|.*[aA]mount|part\\.band\\dUpTo"
                    + "|recurring\\..*Fee");

    static PolicyTrial of(String document, PolicyBook book, LocalDate today) {
        return read(document, overlay -> {
            var faults = new ArrayList<PolicyFault>();
            checkFrame(overlay, today, faults);
            return of(overlay, book, faults);
        });
    }

    /** As if it had been in force since a day that is over, without end; whether it may begin then is not asked. */
    public static PolicyTrial since(LocalDate day, String document, PolicyBook book) {
        return read(
                document,
                overlay -> of(
                        new Overlay(
                                overlay.policyId(),
                                overlay.version(),
                                overlay.scope(),
                                day,
                                null,
                                overlay.settings(),
                                overlay.origin()),
                        book,
                        new ArrayList<>()));
    }

    private static PolicyTrial read(String document, Function<Overlay, PolicyTrial> trial) {
        try {
            return trial.apply(PolicyFiles.overlay(FILE, document));
        } catch (PolicyRefusedException refused) {
            return new PolicyTrial(null, refused.faults(), List.of(), null);
        }
    }

    private static PolicyTrial of(Overlay overlay, PolicyBook book, List<PolicyFault> faults) {
        checkCurrency(overlay, faults);
        try {
            var after = book.publish(List.of(overlay));
            checkSense(overlay, after, faults);
            var differences = PolicyDifference.between(book, after, overlay);
            return new PolicyTrial(overlay, List.copyOf(faults), differences, after);
        } catch (PolicyRefusedException refused) {
            faults.addAll(refused.faults());
            return new PolicyTrial(overlay, List.copyOf(faults), List.of(), null);
        }
    }

    private static void checkFrame(Overlay overlay, LocalDate today, List<PolicyFault> faults) {
        var country = overlay.scope().country();
        if (!NAME.matcher(overlay.policyId()).matches() || ADDRESSES.contains(overlay.policyId())) {
            faults.add(fault(overlay, "policy", "a name is of small letters, digits, dots and hyphens"));
        }
        if (country != null && !COUNTRY.matcher(country).matches()) {
            faults.add(fault(overlay, "scope", "a country is two capital letters of ISO 3166"));
        }
        if (overlay.version() < 1) {
            faults.add(fault(overlay, "version", "versions count from 1"));
        }
        // What is over was told to somebody already, and was billed.
        if (overlay.validFrom().isBefore(today)) {
            faults.add(fault(overlay, "validFrom", "a policy begins today or later, not on a day that is over"));
        }
    }

    // Without a country an amount would be euros here and kroner there.
    private static void checkCurrency(Overlay overlay, List<PolicyFault> faults) {
        var currency = overlay.settings().get("invoice.currency");
        if (overlay.level() == Level.EU && currency != null && !currency.value().equals(Tariff.BASE_CURRENCY)) {
            faults.add(fault(overlay, "invoice.currency", "for everybody amounts are in euro"));
        }
        if (overlay.level() != Level.EU && overlay.scope().country() == null) {
            overlay.settings().forEach((variable, setting) -> {
                if (MONEY.matcher(variable).matches() && !isZero(setting.value())) {
                    faults.add(fault(overlay, variable, "an amount needs a country, which says its currency"));
                }
            });
        }
    }

    private static boolean isZero(String value) {
        return value.matches("0+(\\.0+)?");
    }

    /** For its own scope and for everyone below that has a policy, on the first day on which both hold. */
    private static void checkSense(Overlay overlay, PolicyBook after, List<PolicyFault> faults) {
        var seen = new LinkedHashSet<String>();
        for (var other : after.overlays()) {
            var day = other.validFrom().isAfter(overlay.validFrom()) ? other.validFrom() : overlay.validFrom();
            var ended = other.validTo() != null && other.validTo().isBefore(day);
            if (ended || !isWithin(overlay.scope(), other.scope())) {
                continue;
            }
            for (var one : PolicySense.of(after.resolve(other.scope(), day))) {
                if (seen.add(one.variable() + one.what())) {
                    faults.add(fault(overlay, one.variable(), one.what()));
                }
            }
        }
    }

    private static boolean isWithin(Scope outer, Scope inner) {
        return (outer.country() == null || outer.country().equals(inner.country()))
                && (outer.station() == null || outer.station().equals(inner.station()))
                && (outer.contract() == null || outer.contract().equals(inner.contract()));
    }

    private static PolicyFault fault(Overlay overlay, String variable, String what) {
        var line = overlay.origin().lines().get(variable);
        return new PolicyFault(
                line == null ? FILE + ": " + variable : "%s:%d: %s".formatted(FILE, line, variable), what);
    }
}
