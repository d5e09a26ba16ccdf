package io.closeout.verification.policies;

import io.closeout.kit.look.Formats;
import io.closeout.kit.look.Phrases;
import io.closeout.kit.policy.Bounds;
import io.closeout.kit.policy.Scope;
import io.closeout.kit.policy.Setting;
import io.closeout.kit.policy.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the page about policies says, in the reader's language. */
record PolicyWords(Locale locale) {

    static final Phrases PHRASES = Phrases.beside(PolicyWords.class, "policies");
    private static final String CATALOGUE = "verification-defaults";

    public String say(String key) {
        return PHRASES.say(locale, key);
    }

    public String say(String key, Object value) {
        return PHRASES.say(locale, key, value);
    }

    public String say(String key, Object one, Object two) {
        return PHRASES.say(locale, key, one, two);
    }

    public String variable(String name) {
        return say("var." + name);
    }

    public String date(LocalDate day) {
        return Formats.date(day, locale);
    }

    /** Who threw a switch or published something, without the kind of account. */
    public String account(String actor) {
        return actor.startsWith("user:") ? actor.substring("user:".length()) : actor;
    }

    public String source(Source source) {
        return source.policyId().equals(CATALOGUE)
                ? say("source.product")
                : say("source.policy", source.policyId(), Integer.toString(source.version()));
    }

    public String scope(Scope scope) {
        var parts = new ArrayList<String>();
        add(parts, "scope.of.country", country(scope.country()));
        add(parts, "scope.of.station", scope.station());
        add(parts, "scope.of.contract", scope.contract());
        return parts.isEmpty() ? say("scope.whole") : String.join(", ", parts);
    }

    private void add(ArrayList<String> parts, String key, @Nullable String value) {
        if (value != null) {
            parts.add(say(key, value));
        }
    }

    private @Nullable String country(@Nullable String code) {
        return code == null ? null : Locale.of("", code).getDisplayCountry(locale);
    }

    public String bounds(Bounds bounds) {
        if (!bounds.allowed().isEmpty()) {
            return String.join(
                    ", ",
                    bounds.allowed().stream()
                            .map(Object::toString)
                            .sorted()
                            .map(this::word)
                            .toList());
        }
        return say("bounds", end(bounds.min()), end(bounds.max()));
    }

    /** How far a setting lets the levels below move it. */
    public String left(Setting setting) {
        return setting.allowed().isEmpty()
                ? say("bounds", end(setting.min()), end(setting.max()))
                : String.join(", ", setting.allowed().stream().map(this::word).toList());
    }

    /** The days on which a policy holds. */
    public String days(PolicyView policy) {
        return policy.validTo() == null
                ? say("days.from", date(policy.validFrom()))
                : say("days.between", date(policy.validFrom()), date(policy.validTo()));
    }

    private String end(@Nullable Object end) {
        return end == null ? "–" : number(end);
    }

    private String number(Object value) {
        return value instanceof Number number ? Formats.number(number, locale) : value.toString();
    }

    /** A word of a variable; currencies and what is no word stand for themselves. */
    public String word(String value) {
        return PHRASES.all(locale).getOrDefault("value." + value, value);
    }

    /** A value by itself, as it was published. */
    public String plain(String variable, String value) {
        return switch (variable) {
            case "auto.cap" -> Formats.number(new BigDecimal(value), locale);
            case "auto.sample" -> sample(Long.parseLong(value));
            default -> variable.endsWith(".days") ? say("days", Long.valueOf(value)) : word(value);
        };
    }

    /** A value among the others in force: an amount in its currency, a length in its unit. */
    public String value(InForceView inForce, String variable) {
        var value = inForce.value(variable).toString();
        return switch (variable) {
            case "auto.cap" ->
                money(new BigDecimal(value), inForce.value("auto.cap.currency").toString());
            case "window.length" ->
                say(inForce.value("window.counting").equals("HOURS") ? "hours" : "days", Long.valueOf(value));
            default -> plain(variable, value);
        };
    }

    private String money(BigDecimal amount, String currency) {
        return Formats.money(amount, Currency.getInstance(currency).getCurrencyCode(), locale);
    }

    private String sample(long oneIn) {
        return oneIn == 0 ? say("sample.none") : say("sample.one", oneIn);
    }
}
