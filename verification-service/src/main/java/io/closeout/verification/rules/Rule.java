package io.closeout.verification.rules;

import dev.cel.runtime.CelEvaluationException;
import io.closeout.kit.policy.Level;
import io.closeout.verification.rules.Facts.LineFacts;
import io.closeout.verification.rules.Facts.PhotoFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One compiled rule with the severity and the limits in force. A condition that cannot be evaluated is a blocking
 * finding: a human looks, nothing is lost.
 */
public final class Rule {

    /** The message of a rule that failed on the facts, for example by overflow. */
    public static final String FAILED = "finding.rule-failed";

    private final RuleDefinition definition;
    private final CompiledRule compiled;
    private final Severity severity;
    private final Map<String, Long> limits;

    Rule(RuleDefinition definition, CompiledRule compiled, Severity severity, Map<String, Long> limits) {
        this.definition = definition;
        this.compiled = compiled;
        this.severity = severity;
        this.limits = limits;
    }

    /** The same rule as an overlay sets it. */
    Rule with(Severity newSeverity, Map<String, Long> newLimits) {
        return new Rule(definition, compiled, newSeverity, newLimits);
    }

    public String id() {
        return definition.id();
    }

    public String version() {
        return definition.version();
    }

    public Severity severity() {
        return severity;
    }

    public ClearedBy clearedBy() {
        return definition.clearedBy();
    }

    public AppliesTo appliesTo() {
        return definition.appliesTo();
    }

    public String messageKey() {
        return definition.message();
    }

    public String condition() {
        return definition.when();
    }

    /** What must be known before the condition is asked; null if nothing. */
    public @Nullable String known() {
        return definition.known();
    }

    public Map<String, Long> limits() {
        return limits;
    }

    /** The names its message may use. */
    public Set<String> parameterNames() {
        return compiled.parameters().keySet();
    }

    /** The expressions that give the message its values, by their names there. */
    public Map<String, String> parameters() {
        return definition.parameters();
    }

    /** The facts its condition looks at. */
    public List<String> words() {
        return compiled.words();
    }

    /** Every word it needs: in its condition, in what must be known for it, and in its message. */
    public Set<String> vocabulary() {
        return compiled.vocabulary();
    }

    /** How far overlays may move a limit; empty if they may not. */
    public Optional<LimitRoom> boundsOf(String name) {
        return Optional.ofNullable(definition.limits().get(name))
                .filter(LimitDefinition::mayMove)
                .map(limit -> new LimitRoom(limit.min(), limit.max(), limit.owner()));
    }

    /** Between which values a limit may be set, and the lowest level that may. */
    public record LimitRoom(long min, long max, Level owner) {}

    /** What overlays may do to the rule itself. */
    public Room room() {
        return new Room(definition.severities(), definition.optional(), definition.owner());
    }

    /**
     * What overlays may do to a rule.
     *
     * @param optional whether they may switch it off
     * @param owner the lowest level that may
     */
    public record Room(List<Severity> severities, boolean optional, Level owner) {}

    RuleDefinition definition() {
        return definition;
    }

    Check check(Facts facts, List<Finding> findings) {
        var before = findings.size();
        return switch (definition.appliesTo()) {
            case REPORT -> tally(1, ask(facts, null, null, findings), findings.size() - before);
            case LINE -> {
                var unknown = 0;
                for (var line : facts.lines()) {
                    unknown += ask(facts, line, null, findings);
                }
                yield tally(facts.lines(), unknown, findings.size() - before);
            }
            case PHOTO -> {
                var unknown = 0;
                for (var photo : facts.photos()) {
                    unknown += ask(facts, null, photo, findings);
                }
                yield tally(facts.photos(), unknown, findings.size() - before);
            }
        };
    }

    /** What its condition would look at in the report, or in its first line or photo. */
    public Map<String, String> look(Facts facts) {
        var line = definition.appliesTo() == AppliesTo.LINE ? facts.lines().getFirst() : null;
        var photo = definition.appliesTo() == AppliesTo.PHOTO ? facts.photos().getFirst() : null;
        return inputs(new Values(facts, line, photo, limits));
    }

    /** The first thing this rule finds. */
    public Optional<Finding> finds(Facts facts) {
        var findings = new ArrayList<Finding>();
        check(facts, findings);
        return findings.stream().findFirst();
    }

    private Check tally(Collection<?> subjects, int unknown, int found) {
        return tally(subjects.size(), unknown, found);
    }

    private Check tally(int subjects, int unknown, int found) {
        return new Check(id(), version(), subjects - unknown, found, unknown);
    }

    /** @return 1 if too little is known, else 0 */
    private int ask(Facts facts, @Nullable LineFacts line, @Nullable PhotoFacts photo, List<Finding> findings) {
        var values = new Values(facts, line, photo, limits);
        try {
            var known = compiled.known();
            if (known != null && !known.holds(values)) {
                return 1;
            }
            if (compiled.condition().holds(values)) {
                findings.add(finding(values, severity, definition.message(), parameters(values)));
            }
        } catch (CelEvaluationException e) {
            findings.add(finding(values, Severity.BLOCKING, FAILED, Map.of("rule", id())));
        }
        return 0;
    }

    private Finding finding(Values values, Severity grave, String message, Map<String, String> parameters) {
        var line = values.line();
        return new Finding(
                id(),
                version(),
                grave,
                line == null ? null : line.lineId(),
                clearedBy(),
                message,
                parameters,
                inputs(values),
                limits);
    }

    private Map<String, String> parameters(Values values) throws CelEvaluationException {
        var texts = new LinkedHashMap<String, String>();
        for (var parameter : compiled.parameters().entrySet()) {
            texts.put(parameter.getKey(), parameter.getValue().value(values).toString());
        }
        return texts;
    }

    /** What the condition looked at; a photo is named as well, because a finding only has room for a line. */
    private Map<String, String> inputs(Values values) {
        var inputs = new LinkedHashMap<String, String>();
        var photo = values.photo();
        if (photo != null) {
            inputs.put(Vocabulary.PHOTO_ID, photo.documentId());
        }
        for (var word : compiled.words()) {
            values.find(word).ifPresent(value -> inputs.put(word, value.toString()));
        }
        return inputs;
    }
}
