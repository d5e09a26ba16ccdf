package io.closeout.invoicing.office;

import io.closeout.invoicing.document.DocumentWords;
import io.closeout.invoicing.issuing.CreditPreview;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form of a credit note, and what it would do.
 *
 * @param version of the invoice that is looked at
 * @param typed what was typed into the form so far
 * @param preview null until it was asked for
 */
public record CreditSheet(
        UUID id,
        long version,
        String number,
        String buyer,
        DocumentWords t,
        List<CreditPreview.Left> lines,
        MultivaluedMap<String, String> typed,
        @Nullable CreditPreview preview) {

    public CreditSheet {
        lines = List.copyOf(lines);
    }

    public boolean isAnythingLeft() {
        return lines.stream().anyMatch(line -> !line.isEmpty());
    }

    public String typed(String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value;
    }

    public String typed(String field, int line) {
        return typed(field + "." + line);
    }

    public boolean isTicked(int line) {
        return typed.containsKey("all." + line);
    }

    public boolean isReason(String key) {
        return key.equals(typed("reason"));
    }
}
