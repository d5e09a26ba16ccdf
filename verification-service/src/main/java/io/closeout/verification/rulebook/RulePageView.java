package io.closeout.verification.rulebook;

import io.closeout.kit.policy.Setting;
import io.closeout.verification.rules.NetworkRules;
import io.closeout.verification.rules.Rule;
import io.closeout.verification.rules.RuleOverlay;
import io.closeout.verification.rules.RuleSet;
import io.closeout.verification.wording.FactWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All there is to say about one rule.
 *
 * @param examples what two reports on both sides of the limit say; empty for a rule of a network's own
 * @param says what it says of the first of them
 */
record RulePageView(
        RuleSetView.RuleView rule,
        List<String> looksAt,
        List<Limit> limits,
        List<Moved> moved,
        List<RuleExamples.Row> examples,
        String says,
        List<Version> history) {

    /** A threshold, and how far overlays may move it; null if they may not. */
    record Limit(String name, String value, @Nullable String bounds) {}

    /** What an overlay sets. */
    record Moved(OverlayView overlay, String what, String value) {}

    /** One version of the rule, and the rule set that brought it. */
    record Version(
            String set, String ruleVersion, java.time.LocalDate validFrom, List<Comparison.FieldChange> changes) {}

    static List<Limit> limits(Rule rule, RuleWords words) {
        return rule.limits().entrySet().stream()
                .map(limit -> new Limit(
                        words.limit(limit.getKey()),
                        FactWords.value(words.locale(), limit.getKey(), String.valueOf(limit.getValue())),
                        bounds(rule, limit.getKey(), words)))
                .toList();
    }

    private static @Nullable String bounds(Rule rule, String name, RuleWords words) {
        var bounds = rule.boundsOf(name);
        return bounds.map(given -> words.bounds(
                        FactWords.value(words.locale(), name, String.valueOf(given.min())),
                        FactWords.value(words.locale(), name, String.valueOf(given.max())),
                        given.owner()))
                .orElse(null);
    }

    static List<Moved> moved(Stream<RuleOverlay> overlays, Rule rule, RuleWords words) {
        var prefix = rule.id() + ".";
        return overlays.map(OverlayView::of)
                .flatMap(overlay -> overlay.settings().entrySet().stream()
                        .filter(setting -> setting.getKey().startsWith(prefix))
                        .map(setting ->
                                moved(overlay, setting.getKey().substring(prefix.length()), setting.getValue(), words)))
                .toList();
    }

    private static Moved moved(OverlayView overlay, String what, Setting setting, RuleWords words) {
        return switch (what) {
            case "severity" ->
                new Moved(
                        overlay, words.say("gravity"), words.say(setting.value().toUpperCase(Locale.ROOT)));
            case "enabled" -> new Moved(overlay, words.say("switch"), words.say("switch." + setting.value()));
            default -> new Moved(overlay, words.limit(what), FactWords.value(words.locale(), what, setting.value()));
        };
    }

    /** The newest first; what changed is told against the one before. */
    static List<Version> history(NetworkRules rules, RuleSet set, String ruleId) {
        var versions = new ArrayList<Version>();
        var sets = rules.sets().ofId(set.id()).stream()
                .filter(one -> one.rule(ruleId).isPresent())
                .toList();
        for (int i = 0; i < sets.size(); i++) {
            var changes = i + 1 < sets.size()
                    ? changes(sets.get(i + 1), sets.get(i), ruleId)
                    : List.<Comparison.FieldChange>of();
            if (i + 1 == sets.size() || !changes.isEmpty()) {
                versions.add(new Version(
                        "%s %s".formatted(sets.get(i).id(), sets.get(i).version()),
                        sets.get(i).rule(ruleId).map(Rule::version).orElseThrow(),
                        sets.get(i).validFrom(),
                        changes));
            }
        }
        return versions;
    }

    private static List<Comparison.FieldChange> changes(RuleSet from, RuleSet to, String ruleId) {
        return Comparison.of(from, to).rules().stream()
                .filter(change -> change.rule().equals(ruleId))
                .flatMap(change -> change.fields().stream())
                .filter(change -> !change.field().matches("message|parameter\\..*"))
                .toList();
    }
}
