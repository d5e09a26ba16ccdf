package io.closeout.invoicing.issuing;

import io.closeout.invoicing.issuing.DocumentContent.Group;
import io.closeout.invoicing.tax.TaxBreakdown;
import io.closeout.invoicing.tax.TaxWords;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the law wants said about tax, put into words when the document is issued, because it is part of it. */
final class LegalWords {

    private LegalWords() {}

    /** @param language of the buyer */
    static List<Group> groups(String language, TaxBreakdown breakdown) {
        return breakdown.groups().stream()
                .map(group -> new Group(
                        group.category().name(),
                        group.rate(),
                        group.taxable().amount(),
                        group.tax().amount(),
                        group.exemptionCode(),
                        words(language, group.reasonKeys()),
                        words(language, group.noteKeys())))
                .toList();
    }

    private static @Nullable String words(String language, List<String> keys) {
        return keys.isEmpty()
                ? null
                : keys.stream().map(key -> TaxWords.text(language, key)).collect(Collectors.joining(" "));
    }
}
