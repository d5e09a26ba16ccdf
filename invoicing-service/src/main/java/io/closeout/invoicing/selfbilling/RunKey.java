package io.closeout.invoicing.selfbilling;

import io.closeout.invoicing.issuing.Route;
import java.time.LocalDate;

/** Names one run: what is put together, and the day on which it falls due. */
record RunKey(String groupKey, LocalDate dueOn) {

    static String text(Route.Collect route) {
        return route.groupKey() + "@" + route.dueOn();
    }

    static RunKey read(String text) {
        var at = text.lastIndexOf('@');
        return new RunKey(text.substring(0, at), LocalDate.parse(text.substring(at + 1)));
    }
}
