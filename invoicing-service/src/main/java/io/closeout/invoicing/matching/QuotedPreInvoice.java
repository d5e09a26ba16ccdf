package io.closeout.invoicing.matching;

import io.closeout.invoicing.selfbilling.PreInvoice;
import io.closeout.invoicing.selfbilling.PreInvoices;
import io.closeout.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the pre-invoice that an invoice answers: the sender names it, or the invoice quotes it (BT-10, BT-13, BT-22). */
@ApplicationScoped
class QuotedPreInvoice {

    private static final Pattern REFERENCE = Pattern.compile("(?<![0-9A-Za-z])P[0-9]{4}-[0-9]{6,12}(?![0-9A-Za-z])");

    private static final int MOST_QUOTED = 5;

    private final PreInvoices preInvoices;

    QuotedPreInvoice(PreInvoices preInvoices) {
        this.preInvoices = preInvoices;
    }

    /** Whether a text quotes a pre-invoice, and not this one. */
    static boolean isOther(String text, String reference) {
        var quoted = in(text);
        return !quoted.isEmpty() && !quoted.contains(reference);
    }

    private static Set<String> in(String text) {
        var found = new LinkedHashSet<String>();
        var matcher = REFERENCE.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    /** @throws ProblemException (422) if there is none, or several, that the sender may see */
    PreInvoice lock(SaidInvoice said, @Nullable String named) {
        var quoted = new LinkedHashSet<String>();
        if (named == null || named.isBlank()) {
            said.references().forEach(text -> quoted.addAll(in(text)));
        } else {
            quoted.add(named.strip());
        }
        // In one order, so that two senders never block each other.
        var found = quoted.stream()
                .sorted()
                .limit(MOST_QUOTED)
                .flatMap(reference -> preInvoices.quotedLocked(reference).stream())
                .toList();
        if (found.size() != 1) {
            throw ProblemException.unprocessable(
                    "pre-invoice-not-quoted",
                    "This invoice does not name its pre-invoice.",
                    "Quote the reference of one pre-invoice as buyer reference (BT-10), such as P2026-000001.");
        }
        return found.getFirst();
    }
}
