package io.closeout.kit.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lets the overlays in force speak one after the other, each within the bounds the ones before it left. */
final class Resolution {

    private final Map<String, ResolvedValue> values = new LinkedHashMap<>();
    private final List<Deviation> deviations = new ArrayList<>();

    Resolution(PolicyCatalogue catalogue) {
        for (var variable : catalogue.variables()) {
            values.put(
                    variable.name(),
                    new ResolvedValue(variable.name(), variable.defaultValue(), catalogue.source(), variable.bounds()));
        }
    }

    /** @param fromGeneralToSpecific checked overlays, the most general one first */
    Resolved over(List<Published> fromGeneralToSpecific) {
        for (var published : fromGeneralToSpecific) {
            published
                    .settings()
                    .forEach((name, setting) ->
                            say(name, setting, published.overlay().source()));
        }
        return new Resolved(Collections.unmodifiableMap(values), deviations);
    }

    private void say(String name, TypedSetting setting, Source source) {
        values.computeIfPresent(name, (variable, before) -> {
            if (!setting.fitsInto(before.bounds())) {
                deviations.add(new Deviation(variable, setting.value(), source, before.bounds()));
                return before;
            }
            return new ResolvedValue(
                    variable, setting.value(), source, before.bounds().narrowedBy(setting.bounds()));
        });
    }
}
