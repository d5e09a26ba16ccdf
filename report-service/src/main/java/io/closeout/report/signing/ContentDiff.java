package io.closeout.report.signing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.closeout.events.report.ReportChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two contents, as JSON pointers into the event. Lines are compared by their id: a pointer to a
 * line counts in the new version, or in the old one if the line is gone. Remarks and the places of a journey may be about people and are left out.
 */
final class ContentDiff {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> PLACES = List.of("from", "to");

    private final List<ReportChange> changes = new ArrayList<>();

    private ContentDiff() {}

    /** Both in canonical JSON. */
    static List<ReportChange> between(String before, String after) {
        var diff = new ContentDiff();
        diff.objects("", read(before), read(after));
        return diff.changes;
    }

    static String write(List<ReportChange> changes) {
        var array = JSON.createArrayNode();
        changes.forEach(change -> array.addObject()
                .put("path", change.getPath())
                .put("before", change.getBefore())
                .put("after", change.getAfter()));
        return array.toString();
    }

    static JsonNode read(@Nullable String json) {
        try {
            return json == null ? JSON.createArrayNode() : JSON.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a stored content cannot be read", impossible);
        }
    }

    private void objects(String at, JsonNode before, JsonNode after) {
        var names = new TreeSet<String>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        if (at.isEmpty()) {
            names.remove("remarks");
        }
        for (var name : names) {
            values(at + "/" + name, before.path(name), after.path(name));
        }
    }

    private void values(String at, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return;
        }
        if (at.equals("/lines")) {
            lines(before, after);
        } else if (before.isObject() && after.isObject()) {
            objects(at, before, after);
        } else {
            changes.add(new ReportChange(at, text(before), text(after)));
        }
    }

    private void lines(JsonNode before, JsonNode after) {
        var gone = byId(before);
        for (var i = 0; i < after.size(); i++) {
            var line = after.get(i);
            var earlier = gone.remove(line.path("lineId").asText());
            values("/lines/" + i, earlier == null ? MissingNode.getInstance() : earlier.line(), withoutPlaces(line));
        }
        gone.values().forEach(line -> values("/lines/" + line.index(), line.line(), MissingNode.getInstance()));
    }

    private static JsonNode withoutPlaces(JsonNode line) {
        return line instanceof ObjectNode object ? object.deepCopy().without(PLACES) : line;
    }

    private record Indexed(int index, JsonNode line) {}

    private static Map<String, Indexed> byId(JsonNode lines) {
        var byId = new LinkedHashMap<String, Indexed>();
        if (lines instanceof ArrayNode array) {
            for (var i = 0; i < array.size(); i++) {
                byId.put(array.get(i).path("lineId").asText(), new Indexed(i, withoutPlaces(array.get(i))));
            }
        }
        return byId;
    }

    private static @Nullable String text(JsonNode value) {
        return value.isMissingNode() ? null : value.toString();
    }
}
