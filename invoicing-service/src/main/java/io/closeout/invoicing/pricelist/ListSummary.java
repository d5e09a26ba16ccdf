package io.closeout.invoicing.pricelist;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * A list as one row of a page.
 *
 * @param newest version
 * @param inForce whether any version counts today
 * @param ahead whether a version is still to come
 */
public record ListSummary(ListVersion newest, boolean inForce, boolean ahead, int versions) {

    static List<ListSummary> of(List<ListVersion> all, LocalDate today) {
        var byName = new LinkedHashMap<String, List<ListVersion>>();
        all.forEach(one -> byName.merge(
                one.listId(),
                List.of(one),
                (so, far) -> Stream.concat(so.stream(), far.stream()).toList()));
        return byName.values().stream()
                .map(versions -> new ListSummary(
                        versions.getFirst(),
                        versions.stream().anyMatch(one -> one.isInForceOn(today)),
                        versions.stream().anyMatch(one -> one.validFrom().isAfter(today)),
                        versions.size()))
                .toList();
    }

    /** For pages: the word for where it stands. */
    public String word() {
        return inForce ? "state.inForce" : ahead ? "state.ahead" : "state.over";
    }

    /** For pages: the colour that goes with the word. */
    public String tone() {
        return inForce ? "good" : "waiting";
    }
}
