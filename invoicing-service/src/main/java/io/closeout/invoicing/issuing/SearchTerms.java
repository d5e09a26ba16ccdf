package io.closeout.invoicing.issuing;

import static java.text.Normalizer.Form.NFD;

import io.closeout.events.verification.ReportVerified;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a document is found by. A number is found whole, without its hyphens, from its first digit on, and by each of its
 * parts without leading zeros; a name by each of its words; an amount by its value. Beginnings are enough.
 */
public final class SearchTerms {

    private static final int LONGEST = 64;
    private static final int MOST = 5_000;
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern ZEROS = Pattern.compile("^0+(?=[0-9]+$)");
    private static final Pattern LETTERS = Pattern.compile("^\\p{L}+(?=[0-9]{2})");
    private static final Map<String, String> SPELT =
            Map.of("ø", "o", "æ", "ae", "œ", "oe", "ß", "ss", "ł", "l", "đ", "d");

    private final Set<String> terms = new LinkedHashSet<>();

    private SearchTerms() {}

    static Set<String> of(DocumentContent document) {
        var found = new SearchTerms();
        found.reference(document.numbering().number());
        found.whole(document.paymentReference());
        found.amount(document.totals().gross());
        found.amount(document.totals().payable());
        found.amount(document.totals().net());
        found.words(document.seller().name());
        found.words(document.buyer().name());
        found.reference(document.buyerReference());
        document.subjects().forEach(found::subject);
        return found.terms;
    }

    static Set<String> of(ReportVerified decision) {
        var found = new SearchTerms();
        found.reference(decision.getReportNumber());
        found.reference(decision.getOrderReference());
        found.reference(decision.getContractId());
        found.reference(decision.getAsset().getSerialNumber());
        found.words(decision.getAsset().getModel());
        return found.terms;
    }

    /** Of a number alone, such as that of a credit note by which its invoice is found. */
    static Set<String> of(String number) {
        var found = new SearchTerms();
        found.reference(number);
        return found.terms;
    }

    private void subject(DocumentContent.Subject subject) {
        reference(subject.reportNumber());
        reference(subject.orderReference());
        reference(subject.contractId());
        reference(subject.serialNumber());
        words(subject.model());
    }

    private void reference(@Nullable String text) {
        if (text != null) {
            whole(text);
            add(LETTERS.matcher(joined(text)).replaceFirst(""));
            words(text);
        }
    }

    private void whole(String text) {
        add(joined(text));
    }

    private void words(@Nullable String text) {
        if (text != null) {
            parts(text).forEach(this::add);
        }
    }

    private void amount(BigDecimal amount) {
        add(amountTerm(amount));
    }

    private void add(String term) {
        if (!term.isEmpty() && terms.size() < MOST) {
            terms.add(term.length() > LONGEST ? term.substring(0, LONGEST) : term);
        }
    }

    public static String amountTerm(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return "=" + (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    /** Letters and digits alone, as one word. */
    public static String joined(String text) {
        return APART.matcher(plain(text)).replaceAll("");
    }

    /** The words of a text and the parts of a number, as they are stored. */
    public static Set<String> parts(String text) {
        var parts = new LinkedHashSet<String>();
        for (var part : APART.split(plain(text))) {
            if (!part.isEmpty()) {
                parts.add(ZEROS.matcher(part).replaceFirst(""));
            }
        }
        return parts;
    }

    private static String plain(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), NFD))
                .replaceAll("");
        for (var spelt : SPELT.entrySet()) {
            plain = plain.replace(spelt.getKey(), spelt.getValue());
        }
        return plain;
    }
}
