package io.closeout.reminder.dispatch;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.kit.look.Languages;
import io.closeout.reminder.dispatch.Letter.Item;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Puts a letter into words, as text and as HTML that say the same. */
@ApplicationScoped
class LetterWriter {

    private final Template text;
    private final Template html;

    LetterWriter(@Location("mail/reminder.txt") Template text, @Location("mail/reminder.html") Template html) {
        this.text = text;
        this.html = html;
    }

    /** A row of the table and how to pay it. */
    record Row(String number, String seller, String due, String open, String reference, String pay) {}

    /** Everything the templates show, in words. */
    record Page(
            String language,
            String subject,
            String greeting,
            String intro,
            List<String> columns,
            List<Row> rows,
            List<String> totals,
            String payHeading,
            List<String> closing) {}

    WrittenMail write(Letter letter) {
        var page = page(letter, new Wording(letter.locale()));
        var asText = text.data("page", page).render();
        var asHtml = html.data("page", page).render();
        return new WrittenMail(
                letter.to(),
                letter.mailId(),
                page.subject(),
                asText,
                asHtml,
                sha256(page.subject() + "\n" + asText + "\n" + asHtml));
    }

    private static Page page(Letter letter, Wording wording) {
        return new Page(
                Languages.code(letter.locale()),
                oneLine(subject(letter, wording)),
                letter.name() == null ? wording.text("greeting.unknown") : wording.text("greeting", letter.name()),
                wording.text("intro." + letter.code()),
                List.of(
                        wording.text("column.invoice"),
                        wording.text("column.seller"),
                        wording.text("column.due"),
                        wording.text("column.open")),
                letter.items().stream().map(item -> row(item, wording)).toList(),
                totals(letter, wording),
                wording.text("pay.heading"),
                List.of(
                        wording.text("paid.already", wording.day(letter.day())),
                        wording.text("question"),
                        wording.text("closing")));
    }

    private static String subject(Letter letter, Wording wording) {
        if (letter.items().size() > 1) {
            return wording.text(
                    "subject.%s.many".formatted(letter.code()),
                    Integer.toString(letter.items().size()));
        }
        var only = letter.items().getFirst();
        return wording.text("subject.%s.one".formatted(letter.code()), only.number(), wording.day(only.dueDate()));
    }

    private static Row row(Item item, Wording wording) {
        var open = wording.money(item.open(), item.currency());
        return new Row(
                item.number(), item.seller(), wording.day(item.dueDate()), open, item.reference(), pay(item, wording));
    }

    private static String pay(Item item, Wording wording) {
        var open = wording.money(item.open(), item.currency());
        if (item.iban() == null) {
            return wording.text("pay.as.invoice", open, item.seller(), item.reference());
        }
        var iban = item.iban().replaceAll("(.{4})(?=.)", "$1 ");
        return item.bic() == null
                ? wording.text("pay.transfer", open, item.seller(), item.reference(), iban)
                : wording.text("pay.transfer.bic", open, item.seller(), item.reference(), iban, item.bic());
    }

    /** One per currency; none where there is a single invoice, whose row says it already. */
    private static List<String> totals(Letter letter, Wording wording) {
        if (letter.items().size() == 1) {
            return List.of();
        }
        var sums = new TreeMap<String, BigDecimal>();
        letter.items().forEach(item -> sums.merge(item.currency(), item.open(), BigDecimal::add));
        var totals = new ArrayList<String>();
        sums.forEach((currency, sum) -> totals.add(wording.text("total", wording.money(sum, currency))));
        return totals;
    }

    /** Numbers come from outside: a line end in a subject would start a header of somebody else's choice. */
    private static String oneLine(String subject) {
        return subject.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static byte[] sha256(String content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
