package io.closeout.verification.rulebook;

import io.closeout.verification.rules.Rule;
import io.closeout.verification.rules.RuleSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is different in another version of a rule set; rules that are the same are not in it. */
public record Comparison(String from, String to, List<RuleChange> rules) {

    /** What became of a rule. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** One rule; fields only for one that changed. */
    public record RuleChange(String rule, Kind kind, List<FieldChange> fields) {}

    /** One field of it, such as {@code condition} or {@code limit.metres}. */
    public record FieldChange(
            String field, @Nullable String before, @Nullable String after) {}

    static Comparison of(RuleSet from, RuleSet to) {
        var changes = new ArrayList<RuleChange>();
        for (var rule : from.rules()) {
            to.rule(rule.id())
                    .ifPresentOrElse(
                            other -> changed(rule, other, changes),
                            () -> changes.add(new RuleChange(rule.id(), Kind.REMOVED, List.of())));
        }
        to.rules().stream()
                .filter(rule -> from.rule(rule.id()).isEmpty())
                .forEach(rule -> changes.add(new RuleChange(rule.id(), Kind.ADDED, List.of())));
        return new Comparison(name(from), name(to), changes);
    }

    private static void changed(Rule before, Rule after, List<RuleChange> changes) {
        var old = fields(before);
        var now = fields(after);
        var names = new ArrayList<>(old.keySet());
        now.keySet().stream().filter(name -> !old.containsKey(name)).forEach(names::add);
        var fields = names.stream()
                .filter(name -> !Objects.equals(old.get(name), now.get(name)))
                .map(name -> new FieldChange(name, old.get(name), now.get(name)))
                .toList();
        if (!fields.isEmpty()) {
            changes.add(new RuleChange(before.id(), Kind.CHANGED, fields));
        }
    }

    private static Map<String, @Nullable String> fields(Rule rule) {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("version", rule.version());
        fields.put("severity", rule.severity().name());
        fields.put("clearedBy", rule.clearedBy().name());
        fields.put("appliesTo", rule.appliesTo().name());
        fields.put("known", rule.known());
        fields.put("condition", rule.condition());
        fields.put("message", rule.messageKey());
        fields.put("overlays", rule.room().toString());
        rule.limits().forEach((name, value) -> {
            fields.put("limit." + name, value.toString());
            fields.put(
                    "bounds." + name, rule.boundsOf(name).map(Object::toString).orElse(null));
        });
        rule.parameters().forEach((name, text) -> fields.put("parameter." + name, text));
        return fields;
    }

    private static String name(RuleSet set) {
        return set.id() + ":" + set.version();
    }
}
