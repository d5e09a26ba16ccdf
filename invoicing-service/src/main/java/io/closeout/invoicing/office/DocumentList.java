package io.closeout.invoicing.office;

import io.closeout.kit.http.PageView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One page of the list.
 *
 * @param isFirst whether nothing comes before it
 */
public record DocumentList(Wanted wanted, boolean isFirst, PageView<FoundDocument> found, Map<ListState, Long> counts) {

    /** What the rows on this page come to in one currency. */
    public record Sum(BigDecimal gross, BigDecimal open) {

        private Sum plus(FoundDocument one) {
            return new Sum(gross.add(orNothing(one.gross())), open.add(orNothing(one.openBalance())));
        }

        private static BigDecimal orNothing(@Nullable BigDecimal amount) {
            return amount == null ? BigDecimal.ZERO : amount;
        }
    }

    public List<ListState> states() {
        return List.of(ListState.values());
    }

    public long count(ListState state) {
        return counts.getOrDefault(state, 0L);
    }

    public boolean isOfNotes() {
        return wanted.state() == ListState.CREDIT_NOTES;
    }

    /** States other than this one in which the same words find something. */
    public List<ListState> elsewhere() {
        return states().stream()
                .filter(state -> state != wanted.state() && count(state) > 0)
                .toList();
    }

    /** By currency. */
    public SortedMap<String, Sum> sums() {
        var sums = new TreeMap<String, Sum>();
        for (var one : found.items()) {
            var currency = one.currency();
            if (currency != null) {
                sums.put(
                        currency,
                        sums.getOrDefault(currency, new Sum(BigDecimal.ZERO, BigDecimal.ZERO))
                                .plus(one));
            }
        }
        return sums;
    }
}
