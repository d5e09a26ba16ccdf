package io.closeout.invoicing.rhythm;

import io.closeout.invoicing.issuing.Draft;
import io.closeout.invoicing.pricing.Explanation;
import io.closeout.invoicing.pricing.Input;
import java.util.List;

/**
 * How many bytes a part of a document takes in InvoiceIssued, at most. Kafka takes 1 MiB for a record; what is larger
 * could never be published. A test holds this against what is really written.
 */
final class WireSize {

    /** What an InvoiceIssued may take, with room for its head and its tax groups. */
    static final int LARGEST = 850_000;

    private static final int OF_LINE = 130;
    private static final int OF_SOURCE = 56;
    private static final int OF_CASE = 48;
    private static final int OF_INPUT = 4;
    private static final int LONGEST_LETTER = 3;

    private WireSize() {}

    static int of(Draft draft) {
        return draft.parts().stream().mapToInt(WireSize::of).sum();
    }

    private static int of(Draft.Part part) {
        var lines = part.lines().stream().mapToInt(WireSize::of).sum();
        return OF_CASE + part.sources().size() * OF_SOURCE + lines;
    }

    private static int of(Draft.TaxedLine line) {
        var priced = line.priced();
        return OF_LINE + text(priced.textKey()) + of(priced.textParameters()) + of(priced.explanation());
    }

    private static int of(Explanation why) {
        return text(why.policyId()) + text(why.version()) + text(why.formula()) + of(why.inputs());
    }

    private static int of(List<Input> inputs) {
        return inputs.stream()
                .mapToInt(input -> OF_INPUT + text(input.name()) + text(input.value()))
                .sum();
    }

    // Letters beyond ASCII take two or three bytes; beyond the basic plane four, for two characters.
    private static int text(String text) {
        var plain = text.chars().filter(letter -> letter < 0x80).count();
        return Math.toIntExact(plain + (text.length() - plain) * LONGEST_LETTER + 2);
    }
}
