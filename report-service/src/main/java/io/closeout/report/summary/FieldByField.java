package io.closeout.report.summary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares two contents as they were signed. No field is left out, be it one that nobody has put into words yet. */
final class FieldByField {

    private final ContentWords words;
    private final List<Difference> found = new ArrayList<>();

    FieldByField(ContentWords words) {
        this.words = words;
    }

    List<Difference> compare(JsonNode before, JsonNode after) {
        for (var field : fields(before, after)) {
            switch (field) {
                case "lines" -> lines(before.path(field), after.path(field));
                case "remarks", "attachments" -> entries(field, before.path(field), after.path(field));
                default -> value(words.field(field), field, before.path(field), after.path(field));
            }
        }
        return List.copyOf(found);
    }

    private void value(String what, String field, JsonNode before, JsonNode after) {
        if (!before.equals(after)) {
            found.add(new Difference(what, words.value(field, before), words.value(field, after)));
        }
    }

    /** A line that came or went is told as a whole, one that stayed field by field. */
    private void lines(JsonNode before, JsonNode after) {
        var earlier = byId(before);
        var later = byId(after);
        later.forEach((id, line) -> {
            var known = earlier.get(id);
            if (known == null) {
                found.add(new Difference(words.added(), null, words.line(line)));
            } else {
                fields(known, line)
                        .forEach(field ->
                                value(words.ofLine(line, field), "line." + field, known.path(field), line.path(field)));
            }
        });
        earlier.forEach((id, line) -> {
            if (!later.containsKey(id)) {
                found.add(new Difference(words.removed(), words.line(line), null));
            }
        });
    }

    private void entries(String field, JsonNode before, JsonNode after) {
        var earlier = new ArrayList<JsonNode>();
        before.forEach(earlier::add);
        for (var entry : after) {
            if (!earlier.remove(entry)) {
                found.add(new Difference(words.field(field), null, words.value(field, entry)));
            }
        }
        earlier.forEach(gone -> found.add(new Difference(words.field(field), words.value(field, gone), null)));
    }

    private static Map<String, JsonNode> byId(JsonNode lines) {
        var byId = new LinkedHashMap<String, JsonNode>();
        lines.forEach(line -> byId.put(line.path("lineId").asText(), line));
        return byId;
    }

    private static Set<String> fields(JsonNode before, JsonNode after) {
        var names = new LinkedHashSet<String>();
        ContentWords.ORDER.stream()
                .filter(name -> before.has(name) || after.has(name))
                .forEach(names::add);
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
