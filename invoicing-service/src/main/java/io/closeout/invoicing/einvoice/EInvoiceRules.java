package io.closeout.invoicing.einvoice;

import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.rendition.NoForm;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules of EN 16931, of Peppol and of France that what we write could break, checked on the content and to the
 * cent. The official Schematron tolerates tax that is wrong by up to one unit, a reverse charge without the buyer's
 * number and a missing due date; these rules do not.
 */
public final class EInvoiceRules {

    private static final List<Rule> ALL = Stream.of(
                    HeaderRules.ALL, PartyRules.ALL, LineRules.ALL, SumRules.ALL, TaxRules.all(), FrenchRules.ALL)
            .flatMap(List::stream)
            .toList();

    private EInvoiceRules() {}

    /** @param topic parties, codes, lines, sums, tax, payment or references */
    public record Broken(String rule, String topic) {}

    /** What keeps the document from being issued; empty for a document that is no e-invoice of ours anyway. */
    public static List<Broken> brokenBy(DocumentContent content) {
        if (!Representable.inEn16931(content)) {
            return List.of();
        }
        var invoice = EInvoices.toBeChecked(content);
        return ALL.stream()
                .filter(rule -> !rule.holds().test(invoice))
                .map(rule -> new Broken(rule.id(), rule.topic().name().toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
    }

    /**
     * Invoices of today's layout were asked before they got their number. What was issued earlier, and a credit note that
     * may correct such an invoice, has no electronic form unless it keeps the rules.
     */
    static boolean canTell(DocumentContent content) {
        return whyUntold(content).isEmpty();
    }

    static Optional<NoForm> whyUntold(DocumentContent content) {
        var unsaid = Representable.whyNotInEn16931(content);
        var asked = content.format() == DocumentContent.FORMAT && !content.isCreditNote();
        return unsaid.isPresent() || asked || brokenBy(content).isEmpty() ? unsaid : Optional.of(NoForm.EARLIER);
    }

    static List<String> ids() {
        return ALL.stream().map(Rule::id).distinct().toList();
    }
}
