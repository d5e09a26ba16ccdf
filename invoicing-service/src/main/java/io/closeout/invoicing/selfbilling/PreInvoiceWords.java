package io.closeout.invoicing.selfbilling;

import io.closeout.invoicing.document.DocumentWords;
import io.closeout.invoicing.issuing.Reason;
import io.closeout.invoicing.pricing.Input;
import io.closeout.kit.look.Page;
import io.closeout.kit.look.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What pages of pre-invoices say, in the reader's language, as {@code {cdi:preInvoiceWords.…}}. */
@Named("preInvoiceWords")
@ApplicationScoped
public class PreInvoiceWords {

    static final Phrases WORDS = Phrases.beside(PreInvoiceWords.class, "words");

    private static final Set<String> AMOUNTS = Set.of(
            "net",
            "tax",
            "gross",
            "payable",
            "report-differs",
            "report-missing",
            "line-unexpected",
            "line-missing",
            "tax-differs",
            "taxable-differs",
            "tax-unexpected",
            "tax-missing");

    private static final Set<String> OF_CREDITS =
            Set.of("currency", "net", "tax", "gross", "payable", "taxable-differs", "tax-differs");

    private static final Set<String> DAYS =
            Set.of("issued-in-future", "issued-before-service", "due-too-early", "credit-before-invoice");

    private final Page page;

    PreInvoiceWords(Page page) {
        this.page = page;
    }

    public String say(String key) {
        return WORDS.say(page.locale(), key);
    }

    public String say(String key, Object parameter) {
        return WORDS.say(page.locale(), key, parameter);
    }

    public String of(String group, Object value) {
        return say(group + "." + value);
    }

    /** How lines and prices are told, in the reader's language. */
    public DocumentWords lines(String currency) {
        return new DocumentWords(page.locale(), currency);
    }

    /** A finding as a sentence: 0 what the station says, 1 what was approved, 2 which report, line or tax. */
    public String finding(Reason finding, String currency) {
        return finding("finding.", finding, currency);
    }

    /** The same about a credit note: 0 what it says, 1 what was expected. */
    public String credit(Reason finding, String currency) {
        return finding(OF_CREDITS.contains(finding.key()) ? "creditFinding." : "finding.", finding, currency);
    }

    private String finding(String words, Reason finding, String currency) {
        var values =
                finding.parameters().stream().collect(Collectors.toMap(Input::name, Input::value, (one, same) -> one));
        var named = values.getOrDefault("report", values.getOrDefault("line", values.getOrDefault("group", "")));
        return WORDS.say(
                page.locale(),
                words + finding.key(),
                value(finding.key(), values, "said", currency),
                value(finding.key(), values, "approved", currency),
                named);
    }

    private String value(String key, Map<String, String> values, String name, String currency) {
        var value = values.get(name);
        if (value == null) {
            return "";
        }
        if (AMOUNTS.contains(key)) {
            return page.money(new BigDecimal(value), currency);
        }
        return DAYS.contains(key) ? page.date(LocalDate.parse(value)) : value;
    }

    /** The colour of a state. */
    public String tone(Object state) {
        return switch (String.valueOf(state)) {
            case "BILLED", "MATCHED" -> "good";
            case "REFUSED", "DISPUTED" -> "wrong";
            case "ACCEPTED", "LEFT" -> "attention";
            default -> "waiting";
        };
    }
}
