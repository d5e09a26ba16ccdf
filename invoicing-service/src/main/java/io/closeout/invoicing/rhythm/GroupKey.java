package io.closeout.invoicing.rhythm;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.invoicing.issuing.Draft;
import io.closeout.invoicing.preference.Grouping;
import io.closeout.invoicing.tax.VatCategory;
import java.util.Objects;
import java.util.UUID;

/**
 * What a charge is billed together with. A document has one currency, and what is outside the scope of VAT is never on
 * one with what is not (BR-O-11 to BR-O-14).
 *
 * @param value the contract, order, equipment or case; empty for everything and for those that name none
 */
record GroupKey(Grouping grouping, String value, String currency, boolean outOfScope) {

    private static final int LONGEST = 120;
    private static final String SEPARATOR = "|";

    static GroupKey of(Grouping grouping, Draft draft) {
        var subject = draft.parts().getFirst().subject();
        var value = switch (grouping) {
            case NONE ->
                draft.lines().findFirst().orElseThrow().caseId() + "/"
                        + draft.parts().getFirst().sources().getFirst().purpose();
            case CONTRACT -> subject.contractId();
            case ORDER -> subject.orderReference();
            case SITE -> subject.assetId();
            case CUSTOMER -> null;
        };
        return new GroupKey(
                grouping,
                shortened(Objects.requireNonNullElse(value, "").strip()),
                draft.currency().getCurrencyCode(),
                draft.lines().anyMatch(line -> line.tax().category() == VatCategory.O));
    }

    static GroupKey read(String text) {
        var parts = text.split("\\|", 4);
        return new GroupKey(Grouping.valueOf(parts[0]), parts[3], parts[1], parts[2].equals("O"));
    }

    String text() {
        return String.join(SEPARATOR, grouping.name(), currency, outOfScope ? "O" : "", value);
    }

    // Different ones stay different.
    private static String shortened(String value) {
        return value.length() <= LONGEST
                ? value
                : value.substring(0, LONGEST - 37) + "~" + UUID.nameUUIDFromBytes(value.getBytes(UTF_8));
    }
}
