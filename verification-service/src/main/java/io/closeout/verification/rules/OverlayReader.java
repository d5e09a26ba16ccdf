package io.closeout.verification.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.closeout.kit.policy.Origin;
import io.closeout.kit.policy.Overlay;
import io.closeout.kit.policy.PolicyFault;
import io.closeout.kit.policy.Scope;
import io.closeout.kit.policy.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an overlay of a rule set; whether it stays within the bounds is known only beside the rule set. */
public final class OverlayReader {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Set<String> FIELDS = Set.of("value", "min", "max", "allowed");

    private final String file;
    private final Lines lines;
    private final List<PolicyFault> faults = new ArrayList<>();

    private OverlayReader(String file, String text) {
        this.file = file;
        this.lines = Lines.of(file, text);
    }

    /** @throws BadRuleSetException if it is not an overlay */
    public static RuleOverlay read(String file, byte[] content) {
        var text = new String(content, UTF_8);
        return new OverlayReader(file, text).read(text);
    }

    private RuleOverlay read(String text) {
        var definition = RuleYaml.parse(file, text, OverlayDefinition.class);
        var scope = scope(definition.scope());
        require(NAME.matcher(definition.id()).matches(), "/id", "an id is of small letters, digits, dots and dashes");
        require(definition.version() > 0, "/version", "versions begin with 1");
        require(!definition.settings().isEmpty(), "/settings", "it sets nothing");
        require(
                scope.country() == null || COUNTRY.matcher(scope.country()).matches(),
                "/scope/country",
                "a country is two capital letters");
        var settings = settings(definition.settings());
        if (!faults.isEmpty()) {
            throw new BadRuleSetException(faults);
        }
        var overlay = new Overlay(
                definition.id(),
                definition.version(),
                scope,
                definition.validFrom(),
                definition.validTo(),
                settings,
                new Origin(file, lines.below("/settings")));
        return new RuleOverlay(definition.base(), overlay, RuleYaml.sha256(text), text);
    }

    private Map<String, Setting> settings(Map<String, JsonNode> written) {
        var settings = new LinkedHashMap<String, Setting>();
        written.forEach((name, node) -> {
            if (node.isValueNode() && !node.isNull()) {
                settings.put(name, Setting.of(node.asText()));
            } else if (node.isObject() && node.hasNonNull("value") && hasOnlyKnownFields(node)) {
                settings.put(name, bounded(node));
            } else {
                require(false, "/settings/" + name, name + " needs a value, alone or with min, max or allowed");
            }
        });
        return settings;
    }

    private static boolean hasOnlyKnownFields(JsonNode node) {
        return node.properties().stream().allMatch(field -> FIELDS.contains(field.getKey()));
    }

    private static Setting bounded(JsonNode node) {
        var allowed = new ArrayList<String>();
        node.path("allowed").forEach(word -> allowed.add(word.asText()));
        return new Setting(node.get("value").asText(), text(node, "min"), text(node, "max"), allowed);
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asText() : null;
    }

    private static Scope scope(OverlayDefinition.@Nullable Key key) {
        return key == null ? Scope.EU : new Scope(key.country(), key.station(), key.contract());
    }

    private void require(boolean holds, String pointer, String otherwise) {
        if (!holds) {
            faults.add(new PolicyFault(lines.where(pointer), otherwise));
        }
    }
}
