package io.closeout.invoicing.pricelist;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands in the form before somebody fills it in: of a list that exists, its name and place are settled. */
public record UploadDraft(String list, String country, String station, String contract, boolean settled) {

    static final UploadDraft EMPTY = new UploadDraft("", "", "", "", false);

    static UploadDraft next(ListVersion last) {
        var scope = last.scope();
        return new UploadDraft(
                last.listId(), filled(scope.country()), filled(scope.station()), filled(scope.contract()), true);
    }

    private static String filled(@Nullable String part) {
        return Objects.requireNonNullElse(part, "");
    }
}
