package io.closeout.verification.rules;

import io.closeout.kit.policy.Overlay;
import io.closeout.kit.policy.PolicyBook;
import io.closeout.kit.policy.PolicyFault;
import io.closeout.kit.policy.PolicyRefusedException;
import io.closeout.kit.policy.Resolved;
import io.closeout.kit.policy.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rule set under overlays. Bounds, levels and contradictions are those of the policies of the kit. */
public final class Overlaid {

    private static final Comparator<RuleOverlay> GENERAL_FIRST =
            Comparator.comparing((RuleOverlay one) -> one.overlay().level()).thenComparing(RuleOverlay::id);

    private Overlaid() {}

    /** Everything that is wrong with the overlays over this rule set: bounds, levels, contradictions. */
    public static List<PolicyFault> faults(RuleSet base, Collection<RuleOverlay> overlays) {
        try {
            book(base, overlays);
            return List.of();
        } catch (PolicyRefusedException e) {
            return e.faults();
        }
    }

    /** Those of one base that speak on a day for somebody, each policy in its highest version, the general ones first. */
    static List<RuleOverlay> inForce(Collection<RuleOverlay> overlays, Scope scope, LocalDate day) {
        var highest = new HashMap<String, RuleOverlay>();
        for (var one : overlays) {
            if (one.speaksOn(day) && one.speaksFor(scope)) {
                highest.merge(one.id(), one, (some, other) -> some.version() > other.version() ? some : other);
            }
        }
        return highest.values().stream().sorted(GENERAL_FIRST).toList();
    }

    /**
     * The rule set that decides where these overlays are in force together. Its text holds all of them, and its digest
     * is the digest of that text.
     *
     * @throws BadRuleSetException if one of them is out of bounds
     */
    static RuleSet under(RuleSet base, List<RuleOverlay> overlays) {
        if (overlays.isEmpty()) {
            return base;
        }
        var resolved = resolve(base, overlays);
        var text = Stream.concat(Stream.of(base.text()), overlays.stream().map(RuleOverlay::text))
                .map(RuleYaml::body)
                .collect(Collectors.joining(RuleYaml.MARK));
        return new RuleSet(
                base.id(),
                version(base, overlays),
                base.validFrom(),
                base.validTo(),
                base.countries(),
                base.interventionTypes(),
                base.rules().stream()
                        .map(rule -> RuleVariables.apply(rule, resolved))
                        .flatMap(Optional::stream)
                        .toList(),
                RuleYaml.sha256(text),
                text);
    }

    private static Resolved resolve(RuleSet base, List<RuleOverlay> overlays) {
        try {
            return book(base, overlays).resolve(together(overlays), lastOfFirstDays(overlays));
        } catch (PolicyRefusedException e) {
            throw new BadRuleSetException(e.faults());
        }
    }

    private static PolicyBook book(RuleSet base, Collection<RuleOverlay> overlays) {
        List<Overlay> sorted = new ArrayList<>(overlays.stream()
                .map(RuleOverlay::overlay)
                .sorted(Comparator.comparing(Overlay::policyId).thenComparing(Overlay::version))
                .toList());
        return PolicyBook.empty(RuleVariables.of(base)).publish(sorted);
    }

    /** Overlays that speak for one report together agree in every part they name. */
    private static Scope together(List<RuleOverlay> overlays) {
        var scope = Scope.EU;
        for (var one : overlays) {
            var own = one.overlay().scope();
            scope = new Scope(
                    own.country() == null ? scope.country() : own.country(),
                    own.station() == null ? scope.station() : own.station(),
                    own.contract() == null ? scope.contract() : own.contract());
        }
        return scope;
    }

    /** On that day all of them are in force, since there is a day on which all of them are. */
    private static LocalDate lastOfFirstDays(List<RuleOverlay> overlays) {
        return overlays.stream()
                .map(one -> one.overlay().validFrom())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static String version(RuleSet base, List<RuleOverlay> overlays) {
        return overlays.stream()
                .map(one -> "%s.%d".formatted(one.id(), one.version()))
                .collect(Collectors.joining("+", base.version() + "+", ""));
    }
}
