package io.closeout.verification.rules;

import io.closeout.kit.policy.PolicyFault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of one network as they stood at one moment. Immutable but for what it remembers, and that is bounded: many
 * stations, contracts and days cost no more memory than few.
 */
public final class NetworkRules {

    static final int MOST_ANSWERS = 5_000;
    private static final int MOST_SETS = 200;

    private final RuleSets sets;
    private final List<RuleOverlay> overlays;
    private final Map<Asked, RuleSet> answers = bounded(MOST_ANSWERS);
    private final Map<String, RuleSet> overlaid = bounded(MOST_SETS);

    public NetworkRules(RuleSets sets, List<RuleOverlay> overlays) {
        this.sets = sets;
        this.overlays = List.copyOf(overlays);
    }

    public RuleSets sets() {
        return sets;
    }

    public List<RuleOverlay> overlays() {
        return overlays;
    }

    /** The rule set in force with the overlays in force; empty if there is none for such a report. */
    public Optional<RuleSet> inForce(Asked asked) {
        if (overlays.isEmpty()) {
            return base(asked);
        }
        var known = answers.get(asked);
        if (known != null) {
            return Optional.of(known);
        }
        var answer = base(asked).map(base -> under(base, asked));
        answer.ifPresent(found -> answers.put(asked, found));
        return answer;
    }

    int remembered() {
        return answers.size();
    }

    private Optional<RuleSet> base(Asked asked) {
        return sets.inForce(asked.day(), asked.country(), asked.interventionType());
    }

    private RuleSet under(RuleSet base, Asked asked) {
        var speaking = Overlaid.inForce(of(base.id()), asked.scope(), asked.day());
        if (speaking.isEmpty()) {
            return base;
        }
        var key = base.sha256() + speaking.stream().map(RuleOverlay::sha256).toList();
        var known = overlaid.get(key);
        if (known != null) {
            return known;
        }
        var effective = Overlaid.under(base, allowed(base, speaking));
        overlaid.put(key, effective);
        return effective;
    }

    /** An overlay that a newer base leaves out of bounds is passed over rather than stopping every decision. */
    private static List<RuleOverlay> allowed(RuleSet base, List<RuleOverlay> speaking) {
        var allowed = new ArrayList<RuleOverlay>();
        for (var one : speaking) {
            allowed.add(one);
            if (!Overlaid.faults(base, allowed).isEmpty()) {
                allowed.removeLast();
            }
        }
        return allowed;
    }

    /** What overlays say that a version of their rule set does not allow, and that is therefore not followed there. */
    public List<PolicyFault> deviations() {
        return sets.all().stream()
                .filter(sets::isNewest)
                .flatMap(set -> Overlaid.faults(set, of(set.id())).stream())
                .toList();
    }

    public List<RuleOverlay> of(String base) {
        return overlays.stream().filter(one -> one.base().equals(base)).toList();
    }

    private static <K, V> Map<K, V> bounded(int most) {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        });
    }
}
