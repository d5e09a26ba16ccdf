package io.closeout.invoicing.office;

import io.closeout.invoicing.issuing.Invoice;
import io.closeout.invoicing.issuing.ReplacementOrder;
import io.closeout.kit.http.ProblemException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what was typed about a replacement invoice. */
final class TypedReplacement {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int LONGEST_REFERENCE = 100;
    private static final int LONGEST_WORDS = 500;

    private TypedReplacement() {}

    static ReplacementOrder read(Invoice invoice, MultivaluedMap<String, String> form) {
        var words = text(form, "words", LONGEST_WORDS);
        if (words == null || words.isBlank()) {
            throw ProblemException.badRequest("Say why, in at most 500 letters.");
        }
        return new ReplacementOrder(
                invoice.id(),
                payer(form),
                text(form, "orderReference", LONGEST_REFERENCE),
                text(form, "buyerReference", LONGEST_REFERENCE),
                words.strip());
    }

    private static @Nullable UUID payer(MultivaluedMap<String, String> form) {
        var payer = text(form, "payer", LONGEST_REFERENCE);
        if (payer == null || payer.isBlank()) {
            return null;
        }
        if (!ID.matcher(payer.strip()).matches()) {
            throw ProblemException.badRequest("Choose the payer from the list.");
        }
        return UUID.fromString(payer.strip());
    }

    private static @Nullable String text(MultivaluedMap<String, String> form, String field, int longest) {
        var text = form.getFirst(field);
        if (text != null && (text.length() > longest || text.chars().anyMatch(Character::isISOControl))) {
            throw ProblemException.badRequest("A field has at most %d letters, in one line.".formatted(longest));
        }
        return text;
    }
}
