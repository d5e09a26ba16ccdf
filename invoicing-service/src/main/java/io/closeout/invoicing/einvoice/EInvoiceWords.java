package io.closeout.invoicing.einvoice;

import io.closeout.invoicing.document.DocumentWords;
import io.closeout.invoicing.document.PriceStep;
import io.closeout.invoicing.einvoice.EInvoice.Change;
import io.closeout.invoicing.issuing.Adjustment;
import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.issuing.DocumentContent.Correction;
import io.closeout.invoicing.issuing.DocumentLine;
import io.closeout.kit.look.Languages;
import io.closeout.kit.look.Phrases;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The texts of an electronic invoice, in the language of its buyer. */
record EInvoiceWords(Locale locale, DocumentWords document) {

    private static final Phrases WORDS = Phrases.beside(EInvoiceWords.class, "words");
    private static final int LONGEST_NOTE = 1000;

    static EInvoiceWords of(DocumentContent content) {
        var locale = Languages.of(content.language());
        return new EInvoiceWords(locale, new DocumentWords(locale, content.currency()));
    }

    String say(String key, Object... parameters) {
        return WORDS.say(locale, key, parameters);
    }

    String corrects(Correction correction) {
        return say(
                correction.cancels() ? "cancels" : "corrects",
                correction.number(),
                document.date(correction.issueDate()),
                XmlText.line(document.reason(correction.reasonKey()), "?"));
    }

    Change change(Adjustment adjustment) {
        return new Change(adjustment, reason(adjustment));
    }

    private String reason(Adjustment adjustment) {
        try {
            return document.say(adjustment.textKey());
        } catch (IllegalArgumentException noWordsOfItsOwn) {
            return say(adjustment.charge() ? "charge" : "allowance");
        }
    }

    String name(DocumentLine line) {
        try {
            return XmlText.line(document.name(line), line.textKey());
        } catch (IllegalArgumentException noWordsOfItsOwn) {
            return XmlText.line(document.text(line), line.textKey());
        }
    }

    /** How the price came about, on one line; cut where nobody would read on. */
    @Nullable
    String why(DocumentLine line) {
        var steps = document.why(line).stream().map(EInvoiceWords::step).collect(Collectors.joining("; "));
        var text = XmlText.line((document.share(line) + " " + steps).strip());
        return text == null || text.length() <= LONGEST_NOTE
                ? text
                : text.substring(0, LONGEST_NOTE - 1).strip() + "…";
    }

    private static String step(PriceStep step) {
        return step.name() + ": " + step.value();
    }

    /** What has to be paid when, discounts and instalments included (BT-20). */
    String terms(DocumentContent content) {
        var terms = content.terms();
        var sentences = new ArrayList<String>();
        sentences.add(say("due", document.date(content.dueDate())));
        for (var discount : terms.discounts()) {
            var day = document.date(content.issueDate().plusDays(discount.days()));
            sentences.add(say("discount", document.percent(discount.percent()), day));
        }
        for (var part : terms.instalments()) {
            sentences.add(
                    say("instalment", part.number(), document.money(part.amount()), document.date(part.dueDate())));
        }
        var text = sentences.stream().map(XmlText::line).collect(Collectors.joining(" "));
        return isGerman(content) ? text + skonto(terms) : text;
    }

    private static boolean isGerman(DocumentContent content) {
        return content.seller().country().equals("DE")
                && content.buyer().country().equals("DE");
    }

    /** The form that German receivers read by machine (DE-R-018, BR-DE-18). */
    private static String skonto(DocumentContent.Terms terms) {
        return terms.discounts().isEmpty()
                ? ""
                : terms.discounts().stream()
                        .map(one -> "#SKONTO#TAGE=%d#PROZENT=%s#"
                                .formatted(one.days(), one.percent().setScale(2).toPlainString()))
                        .collect(Collectors.joining("\n", "\n", "\n"));
    }
}
