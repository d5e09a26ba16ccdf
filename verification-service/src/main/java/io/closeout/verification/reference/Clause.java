package io.closeout.verification.reference;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.closeout.events.common.LineKind;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a sponsor takes over.
 *
 * @param clause id, as decisions name it
 * @param kinds kinds of lines it takes
 * @param codes only these codes; empty for all
 * @param cap most of it, by quantity
 * @param moneyCap most of it, at list price in the currency of the contract
 * @param perYear whether the caps hold for one equipment and calendar year instead of one report
 */
public record Clause(
        @JsonProperty(required = true) String clause,
        @JsonProperty(required = true) Set<LineKind> kinds,
        Set<String> codes,
        @Nullable Cap cap,
        @Nullable BigDecimal moneyCap,
        boolean perYear) {

    @SuppressWarnings("NullAway") // a file may leave the codes out
    public Clause {
        kinds = Set.copyOf(kinds);
        codes = codes == null ? Set.of() : Set.copyOf(codes);
    }

    /** Most of a clause, in one unit. */
    public record Cap(
            @JsonProperty(required = true) BigDecimal amount,
            @JsonProperty(required = true) String unit) {}

    /** Whether it is about such a line; whether its caps can measure the line is another question. */
    public boolean names(LineKind kind, @Nullable String code) {
        return kinds.contains(kind) && (codes.isEmpty() || (code != null && codes.contains(code)));
    }
}
