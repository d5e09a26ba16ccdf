package io.closeout.verification.reference;

import io.closeout.kit.csv.Faults;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what people typed into the fields of an entry. */
final class Values {

    private Values() {}

    /**
     * The canonical values of the fields that are not blank, in the order of the kind.
     *
     * @param typed by field; unknown fields are a fault
     */
    static Map<String, String> read(Kind kind, Map<String, String> typed, Faults faults) {
        var before = faults.count();
        typed.keySet().stream()
                .filter(name -> kind.field(name).isEmpty())
                .forEach(name -> faults.add(shortened(name), "is no field of this list"));
        var values = new LinkedHashMap<String, String>();
        kind.fields().forEach(field -> {
            var value = value(field, typed.get(field.name()), faults);
            if (value != null && !value.isEmpty()) {
                values.put(field.name(), value);
            }
        });
        if (faults.count() == before) {
            kind.check(values, faults);
        }
        return values;
    }

    private static @Nullable String value(Field field, @Nullable String typed, Faults faults) {
        if (typed == null || typed.isBlank()) {
            faults.unless(!field.required(), field.name(), "is missing");
            return null;
        }
        try {
            return field.type().canonical(typed);
        } catch (BadValueException e) {
            faults.add(field.name(), String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), 40)).replaceAll("\\p{Cntrl}", " ");
    }

    /** The items of a list; none if there is no value. */
    static Stream<String> list(Map<String, String> values, String field) {
        return Arrays.stream(values.getOrDefault(field, "").split("\\|", -1)).filter(one -> !one.isEmpty());
    }
}
