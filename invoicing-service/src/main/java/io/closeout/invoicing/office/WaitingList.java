package io.closeout.invoicing.office;

import io.closeout.invoicing.issuing.ChargePreview;
import io.closeout.kit.http.PageView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Complete charges that wait for their run or their pre-invoice, and those that somebody holds. */
public record WaitingList(
        List<Row> waiting,
        List<Row> held,
        boolean isFirst,
        @Nullable String next) {

    /** @param preview what it would be if it were billed today */
    public record Row(FoundDocument charge, ChargePreview preview) {}

    static WaitingList of(PageView<Row> waiting, List<Row> held, boolean isFirst) {
        return new WaitingList(waiting.items(), held, isFirst, waiting.next());
    }

    public boolean isEmpty() {
        return waiting.isEmpty() && held.isEmpty();
    }
}
