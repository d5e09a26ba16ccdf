package io.closeout.verification.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.kit.policy.PolicyFault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a rule set and refuses a bad one with file, line, rule and reason, all faults at once. A document that was kept
 * with a decision may go on with the overlays that were in force; it is read with them.
 */
public final class RuleSetReader {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]{0,31}");
    private static final Pattern LIMIT = Pattern.compile("[a-z][A-Za-z0-9]{0,31}");
    private static final Pattern PARAMETER = Pattern.compile("[a-zA-Z]{1,32}");
    private static final int MOST_RULES = 200;

    private final String file;
    private final String text;
    private final Lines lines;
    private final List<PolicyFault> faults = new ArrayList<>();

    private RuleSetReader(String file, String text) {
        this.file = file;
        this.text = text;
        this.lines = Lines.of(file, text);
    }

    /** Whether it is one document, as people write it; a kept one may go on with overlays. */
    public static boolean isOneDocument(byte[] content) {
        return RuleYaml.documents(content).size() <= 1;
    }

    /** @throws BadRuleSetException if it must not be used */
    public static RuleSet read(String file, byte[] content) {
        var documents = RuleYaml.documents(content);
        if (documents.size() <= 1) {
            return new RuleSetReader(file, new String(content, UTF_8)).read();
        }
        var base = new RuleSetReader(file, documents.getFirst()).read();
        var overlays = documents.stream()
                .skip(1)
                .map(document -> OverlayReader.read(file, document.getBytes(UTF_8)))
                .toList();
        return Overlaid.under(base, overlays);
    }

    private RuleSet read() {
        var definition = RuleYaml.parse(file, text, RuleSetDefinition.class);
        check(definition);
        var rules = compile(definition.rules());
        if (!faults.isEmpty()) {
            throw new BadRuleSetException(faults);
        }
        return new RuleSet(
                definition.id(),
                definition.version(),
                definition.validFrom(),
                definition.validTo(),
                orAll(definition.scope().countries()),
                orAll(definition.scope().interventionTypes()),
                rules,
                RuleYaml.sha256(text),
                text);
    }

    private void check(RuleSetDefinition definition) {
        require(NAME.matcher(definition.id()).matches(), "/id", "an id is of small letters, digits, dots and dashes");
        require(
                VERSION.matcher(definition.version()).matches(),
                "/version",
                "a version is of letters, digits, dots and dashes");
        require(!definition.rules().isEmpty(), "/rules", "it has no rules");
        require(definition.rules().size() <= MOST_RULES, "/rules", "it has more than %d rules".formatted(MOST_RULES));
        require(
                definition.validTo() == null || !definition.validTo().isBefore(definition.validFrom()),
                "/validTo",
                "it ends before it begins");
    }

    private List<Rule> compile(List<RuleDefinition> definitions) {
        var ids = new HashSet<String>();
        var rules = new ArrayList<@Nullable Rule>(definitions.size());
        for (int i = 0; i < definitions.size(); i++) {
            var definition = definitions.get(i);
            var pointer = "/rules/" + i;
            if (!ids.add(definition.id())) {
                fault(pointer + "/id", definition, "its id is used twice");
            }
            check(pointer, definition);
            rules.add(compile(pointer, definition));
        }
        return rules.stream().filter(Objects::nonNull).toList();
    }

    private @Nullable Rule compile(String pointer, RuleDefinition definition) {
        var compiled = CompiledRule.of(definition, (field, reason) -> fault(pointer + "/" + field, definition, reason));
        return compiled == null
                ? null
                : new Rule(definition, compiled, definition.severity(), definition.limitValues());
    }

    private void check(String pointer, RuleDefinition rule) {
        if (!NAME.matcher(rule.id()).matches()) {
            fault(pointer + "/id", rule, "an id is of small letters, digits, dots and dashes");
        }
        if (!rule.severities().contains(rule.severity())) {
            fault(pointer + "/severities", rule, "its own severity is not among those it may have");
        }
        rule.limits().forEach((name, limit) -> {
            var where = pointer + "/limits/" + name;
            if (!LIMIT.matcher(name).matches() || RuleVariables.isReserved(name)) {
                fault(where, rule, "'%s' cannot name a limit".formatted(name));
            }
            if (limit.value() < limit.min() || limit.value() > limit.max()) {
                fault(
                        where,
                        rule,
                        "%d is outside its own bounds, %d to %d".formatted(limit.value(), limit.min(), limit.max()));
            }
        });
        rule.parameters().keySet().stream()
                .filter(name -> !PARAMETER.matcher(name).matches())
                .forEach(name -> fault(pointer + "/parameters/" + name, rule, "a parameter is named by letters"));
    }

    private void require(boolean holds, String pointer, String otherwise) {
        if (!holds) {
            faults.add(new PolicyFault(lines.where(pointer), otherwise));
        }
    }

    private void fault(String pointer, RuleDefinition rule, String reason) {
        faults.add(new PolicyFault("%s: rule %s".formatted(lines.where(pointer), rule.id()), reason));
    }

    private static List<String> orAll(@Nullable List<String> some) {
        return some == null ? List.of() : some;
    }
}
