package io.closeout.invoicing.pricelist;

import io.closeout.kit.policy.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A version of a list, without its articles.
 *
 * @param complete whether it replaces what earlier versions say, else it adds to them
 * @param lastDay null for no end
 * @param articles how many prices it holds
 * @param sha256 digest of the file, hexadecimal
 */
public record ListVersion(
        String listId,
        int version,
        Scope scope,
        boolean complete,
        LocalDate validFrom,
        @Nullable LocalDate lastDay,
        int articles,
        String sha256,
        @Nullable String reason,
        String publishedBy,
        Instant publishedAt) {

    boolean isInForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && !isOverOn(day);
    }

    boolean isOverOn(LocalDate day) {
        return lastDay != null && day.isAfter(lastDay);
    }

    /** Whether it is for this place: all parts that it names agree. */
    boolean speaksFor(Scope place) {
        return agrees(scope.country(), place.country())
                && agrees(scope.station(), place.station())
                && agrees(scope.contract(), place.contract());
    }

    private static boolean agrees(@Nullable String named, @Nullable String other) {
        return named == null || Objects.equals(named, other);
    }

    /** How many parts of a place it names: of two lists of a level the one that names more is meant. */
    long parts() {
        return Stream.of(scope.country(), scope.station(), scope.contract())
                .filter(Objects::nonNull)
                .count();
    }

    boolean is(String otherList, int otherVersion) {
        return listId.equals(otherList) && version == otherVersion;
    }

    /** For pages: how people name it. */
    public String name() {
        return "%s v%d".formatted(listId, version);
    }

    /** For pages: whether a day can still be set as its last. */
    public boolean endable() {
        return lastDay == null;
    }

    /** For pages: the word for where it stands on a day. */
    public String wordOn(LocalDate day) {
        if (isInForceOn(day)) {
            return "state.inForce";
        }
        return day.isBefore(validFrom) ? "state.ahead" : "state.over";
    }

    /** For pages: the colour that goes with the word. */
    public String toneOn(LocalDate day) {
        return isInForceOn(day) ? "good" : "waiting";
    }
}
