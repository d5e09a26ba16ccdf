package io.closeout.reminder.dispatch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** What we say, in one language. A key that is missing is an error, never a gap in a letter. */
final class Wording {

    /** Grows with every change of a text, so that an old message can be told from a new one. */
    static final String VERSION = "1";

    private static final int MOST_DECIMALS = 4;
    private static final Map<Language, Wording> ALL = load();

    private final Language language;
    private final Properties texts;

    private Wording(Language language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    static Wording in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    String text(String key) {
        return text(key, Map.of());
    }

    /** @param values by the name of their placeholder, {@code {name}} */
    String text(String key, Map<String, String> values) {
        var text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("there is no text %s in %s".formatted(key, language.tag()));
        }
        for (var value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    String money(BigDecimal amount, String currencyCode) {
        var currency = Currency.getInstance(currencyCode);
        var format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(amount);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }

    private static Map<Language, Wording> load() {
        var all = new EnumMap<Language, Wording>(Language.class);
        for (var language : Language.values()) {
            all.put(
                    language,
                    new Wording(language, texts("messages/reminder_%s.properties".formatted(language.tag()))));
        }
        return all;
    }

    private static Properties texts(String file) {
        var loader = Wording.class.getClassLoader();
        try (var in = Objects.requireNonNull(loader.getResourceAsStream(file), file);
                var reader = new InputStreamReader(in, UTF_8)) {
            var texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
