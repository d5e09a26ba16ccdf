package io.closeout.invoicing.office;

import io.closeout.invoicing.issuing.CreditOrder;
import io.closeout.invoicing.issuing.CreditReasons;
import io.closeout.invoicing.issuing.CreditedPart;
import io.closeout.invoicing.issuing.CreditedPart.Amount;
import io.closeout.invoicing.issuing.CreditedPart.Quantity;
import io.closeout.kit.http.ProblemException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what was typed about a credit note, under the same rules as the interface. */
final class TypedCredit {

    private static final Pattern FIELD = Pattern.compile("(all|quantity|amount)\\.([0-9]{1,6})");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}([.,][0-9]{1,6})?");
    private static final int LONGEST = 500;

    private TypedCredit() {}

    static CreditOrder read(UUID invoiceId, MultivaluedMap<String, String> form) {
        var reason = form.getFirst("reason");
        if (reason == null || !CreditReasons.ALL.contains(reason)) {
            throw ProblemException.badRequest("Choose a reason.");
        }
        return new CreditOrder(invoiceId, reason, words(form), parts(form));
    }

    private static TreeMap<Integer, CreditedPart> parts(MultivaluedMap<String, String> form) {
        var parts = new TreeMap<Integer, CreditedPart>();
        form.forEach((name, values) -> {
            var field = FIELD.matcher(name);
            if (!field.matches() || values.getFirst().isBlank()) {
                return;
            }
            var line = Integer.valueOf(field.group(2));
            var part = part(field.group(1), values.getFirst());
            if (parts.put(line, part) != null) {
                throw ProblemException.badRequest("A line is credited by quantity or by amount, not by both.");
            }
        });
        return parts;
    }

    private static CreditedPart part(String how, String typed) {
        return switch (how) {
            case "quantity" -> new Quantity(number(typed));
            case "amount" -> new Amount(number(typed));
            default -> CreditedPart.ALL;
        };
    }

    private static BigDecimal number(String typed) {
        var plain = typed.replaceAll("[\\s\\u00a0\\u202f]", "");
        if (!NUMBER.matcher(plain).matches()) {
            throw ProblemException.badRequest("A quantity or an amount is a number, such as 12.50.");
        }
        return new BigDecimal(plain.replace(',', '.'));
    }

    private static @Nullable String words(MultivaluedMap<String, String> form) {
        var words = form.getFirst("words");
        if (words == null || words.isBlank()) {
            return null;
        }
        if (words.length() > LONGEST) {
            throw ProblemException.badRequest("Say why, in at most 500 letters.");
        }
        return words.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
