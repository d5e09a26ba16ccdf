package io.closeout.invoicing.document;

import io.closeout.invoicing.issuing.Adjustment;
import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.issuing.DocumentContent.Group;
import io.closeout.invoicing.issuing.DocumentLine;
import io.closeout.invoicing.pricing.Input;
import io.closeout.kit.look.Formats;
import io.closeout.kit.look.Languages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a document speaks: the language of its buyer, and money, numbers and days as they are written there. */
public record DocumentWords(Locale locale, String currency) {

    public static DocumentWords of(DocumentContent document) {
        return new DocumentWords(Languages.of(document.language()), document.currency());
    }

    public String language() {
        return Languages.code(locale);
    }

    public String say(String key) {
        return Wording.WORDS.say(locale, key);
    }

    public String say(String key, Object parameter) {
        return Wording.WORDS.say(locale, key, parameter);
    }

    String say(String key, Object first, Object second) {
        return Wording.WORDS.say(locale, key, first, second);
    }

    /** What only some documents say: see {@link Wording#SHEET}. */
    public String tell(String key, Object... parameters) {
        return Wording.SHEET.say(locale, key, parameters);
    }

    public String money(BigDecimal amount) {
        return Formats.money(plain(amount), currency, locale);
    }

    /** In another currency than the document's. */
    public String amount(BigDecimal amount, String otherCurrency) {
        return Formats.money(plain(amount), otherCurrency, locale);
    }

    /** An amount that lowers what is owed. */
    public String less(BigDecimal amount) {
        return Formats.money(plain(amount).negate(), currency, locale);
    }

    /** A price may have more decimals than its currency; zeros behind them say nothing. */
    private static BigDecimal plain(BigDecimal amount) {
        return amount.stripTrailingZeros();
    }

    public String date(LocalDate date) {
        return Formats.date(date, locale);
    }

    /** One day or from one to another. */
    public String period(LocalDate from, LocalDate to) {
        return from.equals(to) ? date(from) : date(from) + " – " + date(to);
    }

    public String percent(BigDecimal rate) {
        return say("percent", Formats.number(plain(rate), locale));
    }

    public String quantity(BigDecimal quantity, String unit) {
        return Formats.number(plain(quantity), locale) + "\u00a0" + Wording.orElse(locale, "unit." + unit, unit);
    }

    public String country(String code) {
        return Locale.of("", code).getDisplayCountry(locale);
    }

    /** In groups of four, as account numbers and references are read aloud. */
    public String grouped(String number) {
        return number.replace(" ", "").replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** What a line is, and where the station said so, in its words. */
    public String name(DocumentLine line) {
        return say(line.textKey());
    }

    /** What a photo shows, by its kind. */
    public String photo(String kind) {
        return Wording.sheetOrElse(locale, "photos." + kind, tell("photos.PHOTO"));
    }

    /** What was taken off or put on, and why. */
    public String name(Adjustment adjustment) {
        var plain = tell(adjustment.charge() ? "charge" : "allowance");
        var name = Wording.orElse(locale, adjustment.textKey(), plain);
        return adjustment.textParameters().stream()
                .filter(parameter -> parameter.name().equals("text"))
                .findFirst()
                .map(parameter -> name + " " + parameter.value())
                .orElse(name);
    }

    public String text(DocumentLine line) {
        return parameter(line, "text");
    }

    public String code(DocumentLine line) {
        return parameter(line, "code");
    }

    /** What this is a share of; empty where the buyer pays the line alone. */
    public String share(DocumentLine line) {
        return LineShare.of(line).map(share -> share.told(this)).orElse("");
    }

    private static String parameter(DocumentLine line, String name) {
        return line.textParameters().stream()
                .filter(input -> input.name().equals(name))
                .map(Input::value)
                .findFirst()
                .orElse("");
    }

    /** How the price of the line came about, step by step. */
    public List<PriceStep> why(DocumentLine line) {
        return line.explanation() == null ? List.of() : PriceSteps.of(this, line, line.explanation());
    }

    /** How an allowance or a charge came about, step by step. */
    public List<PriceStep> why(Adjustment one) {
        return one.explanation() == null ? List.of() : PriceSteps.of(this, one, one.explanation());
    }

    /** The kind of tax and its rate. */
    public String tax(String category, BigDecimal rate) {
        return rate.signum() == 0 ? say("tax." + category) : say("tax." + category) + " " + percent(rate);
    }

    /** The same in a column that is about tax already. */
    public String rate(DocumentLine line) {
        return line.taxRate().signum() == 0 ? tax(line.taxCategory(), line.taxRate()) : percent(line.taxRate());
    }

    public boolean isUntaxed(Group group) {
        return group.exemptionCode() != null
                || group.exemptionReason() != null
                || group.category().equals("AE");
    }

    /** Why no tax is charged, in the words that the law asks for. */
    public String exemption(Group group) {
        if (group.exemptionReason() != null) {
            return group.exemptionReason();
        }
        var code = Objects.requireNonNullElse(group.exemptionCode(), "");
        return Wording.orElse(locale, "exemption." + group.category(), code);
    }

    /** Why something was credited; somebody's own reason is shown as it was given. */
    public String reason(String reasonKey) {
        return Wording.orElse(locale, "reason." + reasonKey, reasonKey.replace('-', ' '));
    }

    public String town(DocumentContent.Participant party) {
        return (filled(party.postcode()) + " " + filled(party.city())).strip();
    }

    private static String filled(@Nullable String text) {
        return text == null ? "" : text;
    }
}
