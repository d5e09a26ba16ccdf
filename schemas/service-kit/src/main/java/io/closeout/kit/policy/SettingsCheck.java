package io.closeout.kit.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks each setting of each overlay against its definition, and goes on after a fault to find the others. */
final class SettingsCheck {

    /** What could be read, and what was wrong with the rest. */
    record Checked(List<Published> published, List<PolicyFault> faults) {}

    private final PolicyCatalogue catalogue;
    private final List<PolicyFault> faults = new ArrayList<>();

    SettingsCheck(PolicyCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    Checked check(Collection<Overlay> overlays) {
        var published = overlays.stream()
                .map(overlay -> new Published(overlay, typed(overlay)))
                .toList();
        return new Checked(published, List.copyOf(faults));
    }

    private Map<String, TypedSetting> typed(Overlay overlay) {
        var typed = new HashMap<String, TypedSetting>();
        overlay.settings().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> {
                    var where = overlay.origin().of(entry.getKey());
                    catalogue
                            .variable(entry.getKey())
                            .ifPresentOrElse(
                                    variable -> {
                                        var setting = typed(where, variable, entry.getValue());
                                        if (setting != null
                                                && mayBeSet(where, variable, overlay)
                                                && fits(where, variable, setting)) {
                                            typed.put(variable.name(), setting);
                                        }
                                    },
                                    () -> faults.add(new PolicyFault(where, "there is no such variable")));
                });
        return Map.copyOf(typed);
    }

    private boolean mayBeSet(String where, VariableDefinition variable, Overlay overlay) {
        var allowed = !overlay.level().isBelow(variable.ownerLevel());
        if (!allowed) {
            faults.add(new PolicyFault(
                    where,
                    "it is set at level %s, but the lowest level that may is %s"
                            .formatted(overlay.level(), variable.ownerLevel())));
        }
        return allowed;
    }

    private boolean fits(String where, VariableDefinition variable, TypedSetting setting) {
        if (!setting.bounds().contains(setting.value())) {
            faults.add(new PolicyFault(where, "%s is outside its own bounds".formatted(setting.value())));
            return false;
        }
        if (!setting.fitsInto(variable.bounds())) {
            faults.add(new PolicyFault(
                    where,
                    "%s, or its bounds, leave the bounds of the catalogue: %s"
                            .formatted(setting.value(), variable.bounds().description())));
            return false;
        }
        return true;
    }

    private @Nullable TypedSetting typed(String where, VariableDefinition variable, Setting setting) {
        var before = faults.size();
        var value = parse(where, variable.type(), setting.value());
        var min = setting.min() == null ? null : parse(where, variable.type(), setting.min());
        var max = setting.max() == null ? null : parse(where, variable.type(), setting.max());
        Set<Object> allowed =
                setting.allowed().stream().map(Object.class::cast).collect(Collectors.toUnmodifiableSet());
        if (!allowed.isEmpty() && variable.type() != ValueType.TEXT) {
            faults.add(new PolicyFault(where, "only a text can be one of some words"));
        }
        return value == null || faults.size() > before ? null : new TypedSetting(value, new Bounds(min, max, allowed));
    }

    private @Nullable Object parse(String where, ValueType type, String text) {
        var value = type.parse(text);
        if (value.isEmpty()) {
            faults.add(new PolicyFault(where, "'%s' is not %s".formatted(text, type.description())));
        }
        return value.orElse(null);
    }
}
