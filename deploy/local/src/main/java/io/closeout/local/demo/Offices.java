package io.closeout.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.closeout.local.api.Door;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The people of the sample at their doors: a back office per network, the stations, and operations. */
final class Offices {

    private static final List<String> NETWORKS = List.of("varmea", "liftara", "nordquip");
    private static final int PAGE = 200;

    private final Map<String, Door> byNetwork = new LinkedHashMap<>();
    private final Function<String, Door> doors;
    private final Door ops;

    Offices(Function<String, Door> doors) {
        this.doors = doors;
        NETWORKS.forEach(network -> byNetwork.put(network, doors.apply("office-" + network)));
        this.ops = doors.apply("ops");
    }

    Door of(String network) {
        return Objects.requireNonNull(byNetwork.get(network));
    }

    /** A station answers for itself. */
    Door station(String key) {
        return doors.apply(key);
    }

    Door ops() {
        return ops;
    }

    void each(BiConsumer<String, Door> visit) {
        byNetwork.forEach(visit);
    }

    /** All rows of a list, page by page. */
    static List<JsonNode> all(Door door, String path) {
        var rows = new ArrayList<JsonNode>();
        var separator = path.contains("?") ? "&" : "?";
        var cursor = "";
        do {
            var page = door.get(path + separator + "limit=" + PAGE + cursor);
            page.path("items").forEach(rows::add);
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : "";
        } while (!cursor.isEmpty());
        return rows;
    }
}
