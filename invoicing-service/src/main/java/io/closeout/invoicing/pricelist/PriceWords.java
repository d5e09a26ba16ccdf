package io.closeout.invoicing.pricelist;

import io.closeout.kit.csv.Fault;
import io.closeout.kit.look.Formats;
import io.closeout.kit.look.Page;
import io.closeout.kit.look.Phrases;
import io.closeout.kit.policy.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The words of the pages about list prices in the reader's language, as {@code {cdi:priceWords.…}}. */
@Named("priceWords")
@ApplicationScoped
public class PriceWords {

    static final Phrases PHRASES = Phrases.beside(PriceWords.class, "words");

    private final Page page;
    private final SellerNames names;

    PriceWords(Page page, SellerNames names) {
        this.page = page;
        this.names = names;
    }

    public String say(String key, Object... parameters) {
        return PHRASES.say(page.locale(), key, parameters);
    }

    /** The word for one of a group. */
    public String of(String group, Object name) {
        return say(group + "." + name);
    }

    public String scope(Scope scope) {
        var parts = new ArrayList<String>();
        if (scope.country() != null) {
            parts.add(country(scope.country()));
        }
        if (scope.station() != null) {
            parts.add(say("scope.station", station(scope.station())));
        }
        if (scope.contract() != null) {
            parts.add(say("scope.contract", scope.contract()));
        }
        return parts.isEmpty() ? say("scope.all") : String.join(", ", parts);
    }

    /** Its name, as far as we know it. */
    public String station(String id) {
        return names.of(UUID.fromString(id)).orElse(id);
    }

    /** Those one can choose a list for, by their ids. */
    public List<SellerNames.Named> stations() {
        return names.all(page.locale());
    }

    /** Whether a station can be chosen by its name. */
    public boolean isNamed(String id, List<SellerNames.Named> named) {
        return named.stream().anyMatch(one -> one.id().equals(id));
    }

    /** A place as the rest of an address that has something before it. */
    public String placeOf(Scope scope) {
        return part("country", scope.country()) + part("station", scope.station()) + part("contract", scope.contract());
    }

    private String part(String name, @Nullable String value) {
        return value == null ? "" : "&" + name + "=" + encoded(value);
    }

    public String country(String code) {
        return Locale.of("", code).getDisplayCountry(page.locale());
    }

    /** Codes in the order of their names. */
    public List<String> countries() {
        var order = Collator.getInstance(page.locale());
        return Arrays.stream(Locale.getISOCountries())
                .filter(EUROPE::contains)
                .sorted(Comparator.comparing(this::country, order))
                .toList();
    }

    private static final Set<String> EUROPE = Set.of(
            "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU", "IE", "IS",
            "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");

    public String days(ListVersion one) {
        var first = date(one.validFrom());
        return one.lastDay() == null ? say("days.from", first) : say("days.between", first, date(one.lastDay()));
    }

    public String date(LocalDate day) {
        return Formats.date(day, page.locale());
    }

    /** A price as a list says it, with the quantity it is for where that is not one. */
    public String price(BigDecimal price, String currency, @Nullable BigDecimal base, @Nullable String unit) {
        var money = Formats.money(price.stripTrailingZeros(), currency, page.locale());
        return base == null || base.compareTo(BigDecimal.ONE) == 0
                ? money
                : say("price.per", money, Formats.number(base.stripTrailingZeros(), page.locale()), unit(unit));
    }

    /** The word for a unit, or its code. */
    public String unit(@Nullable String code) {
        var key = "unit." + code;
        return code == null ? "" : PHRASES.all(page.locale()).getOrDefault(key, code);
    }

    /** A change with its sign, because it is read by its direction. */
    public String change(BigDecimal percent) {
        var number = Formats.number(percent.stripTrailingZeros(), page.locale());
        return (percent.signum() > 0 ? "+" + number : number) + "\u00a0%";
    }

    public String percent(BigDecimal percent) {
        return Formats.number(percent.stripTrailingZeros(), page.locale()) + "\u00a0%";
    }

    /** The column of a fault, as files name it; a dash for the line as a whole. */
    public String column(Fault fault) {
        return fault.field().isEmpty() ? "–" : fault.field();
    }

    public String fault(Fault fault) {
        return PriceProblems.say(page.locale(), fault.detail());
    }

    /** Decimal commas are what most of our readers write. */
    public boolean writesComma() {
        return DecimalFormatSymbols.getInstance(page.locale()).getDecimalSeparator() == ',';
    }

    /** For addresses. */
    public String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Who did something, without the kind of account. */
    public String account(String actor) {
        return actor.startsWith("user:") ? actor.substring("user:".length()) : actor;
    }

    /** How an upload is said to be under way. */
    public String state(Upload upload) {
        return say("upload." + upload.state().name());
    }
}
