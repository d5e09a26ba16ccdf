package io.closeout.invoicing.billingpolicy;

import io.closeout.kit.look.Formats;
import io.closeout.kit.look.Page;
import io.closeout.kit.look.Phrases;
import io.closeout.kit.policy.Bounds;
import io.closeout.kit.policy.Scope;
import io.closeout.kit.policy.Setting;
import io.closeout.kit.policy.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of the pages about policies in the reader's language, as {@code {cdi:policyWords.…}}. */
@Named("policyWords")
@ApplicationScoped
public class PolicyWords {

    static final Phrases PHRASES = Phrases.beside(PolicyWords.class, "policies");

    private static final Pattern NUMBERED = Pattern.compile("([a-zA-Z]*?)([0-9])([a-zA-Z]*)");

    private final Page page;

    PolicyWords(Page page) {
        this.page = page;
    }

    public String say(String key, Object... parameters) {
        return PHRASES.say(page.locale(), key, parameters);
    }

    /** Such as "Labour: rate per hour". */
    public String variable(String name) {
        return variable(name, page.locale());
    }

    /** A variable that we have no words for keeps its name. */
    static String variable(String name, Locale locale) {
        var parts = name.split("\\.");
        var what = Arrays.stream(parts)
                .skip(1)
                .map(part -> numbered("what.", part, locale))
                .toList();
        var family = numbered("of.", parts[0], locale);
        return family.isEmpty() || what.contains("") ? name : "%s: %s".formatted(family, String.join(", ", what));
    }

    /** What is numbered has one text for all numbers, with {0} for the number. */
    private static String numbered(String prefix, String name, Locale locale) {
        var match = NUMBERED.matcher(name);
        var number = match.matches() ? match.group(2) : "";
        var key = prefix + (match.matches() ? match.group(1) + "N" + match.group(3) : name);
        return PHRASES.all(locale).containsKey(key) ? PHRASES.say(locale, key, number) : "";
    }

    public String scope(Scope scope) {
        var parts = new ArrayList<String>();
        var country = scope.country();
        add(
                parts,
                "scope.country",
                country == null ? null : Locale.of("", country).getDisplayCountry(page.locale()));
        add(parts, "scope.station", scope.station());
        add(parts, "scope.contract", scope.contract());
        return parts.isEmpty() ? say("scope.all") : String.join(", ", parts);
    }

    private void add(List<String> parts, String key, @Nullable String value) {
        if (value != null) {
            parts.add(say(key, value));
        }
    }

    public String source(Source source) {
        return say("source", source.policyId(), Integer.toString(source.version()));
    }

    public String days(LocalDate from, @Nullable LocalDate to) {
        var first = Formats.date(from, page.locale());
        return to == null ? say("days.from", first) : say("days.between", first, Formats.date(to, page.locale()));
    }

    public String value(Object value) {
        var text = value.toString();
        if (value instanceof Number number) {
            return Formats.number(number, page.locale());
        }
        if (text.matches("-?[0-9]{1,15}(\\.[0-9]{1,10})?")) {
            return Formats.number(new BigDecimal(text), page.locale());
        }
        return text.isEmpty() ? "–" : PHRASES.all(page.locale()).getOrDefault("value." + text, text);
    }

    public String bounds(Bounds bounds) {
        if (!bounds.allowed().isEmpty()) {
            return String.join(
                    ", ", bounds.allowed().stream().map(this::value).sorted().toList());
        }
        return bounds.min() == null && bounds.max() == null ? "–" : say("bounds", end(bounds.min()), end(bounds.max()));
    }

    /** Between which ends the levels below may move it; empty where the policy does not say. */
    public String left(Setting setting) {
        return setting.min() == null && setting.max() == null
                ? ""
                : say("bounds", end(setting.min()), end(setting.max()));
    }

    private String end(@Nullable Object end) {
        return end == null ? "–" : value(end);
    }

    /** Why a draft has no price. */
    public String reason(String key) {
        return say("reason." + key);
    }

    public String date(LocalDate day) {
        return Formats.date(day, page.locale());
    }

    public String country(String code) {
        return Locale.of("", code).getDisplayCountry(page.locale());
    }

    /** An amount with its sign, because a difference is read by its direction. */
    public String difference(BigDecimal amount, String currency) {
        var money = Formats.money(amount, currency, page.locale());
        return amount.signum() > 0 ? "+" + money : money;
    }

    /** Who did something, without the kind of account. */
    public String account(String actor) {
        return actor.startsWith("user:") ? actor.substring("user:".length()) : actor;
    }
}
