package io.closeout.verification.certificate;

import io.closeout.kit.look.Formats;
import io.closeout.kit.look.Languages;
import io.closeout.kit.look.Phrases;
import io.closeout.verification.wording.FactWords;
import io.closeout.verification.wording.Wording;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** What the certificate page says, in the reader's language. */
record CertificateWords(Locale locale) {

    private static final Phrases PHRASES = Phrases.beside(CertificateWords.class, "certificate");

    public String say(String key) {
        return PHRASES.say(locale, key);
    }

    public String say(String key, Object parameter) {
        return PHRASES.say(locale, key, parameter);
    }

    public String decided(CertificateDocument.Decision decision) {
        return say("decided." + decision.outcome());
    }

    public String mode(CertificateDocument.Decision decision) {
        return say("mode." + decision.mode());
    }

    public String time(String instant) {
        return Formats.exact(Instant.parse(instant), ZoneId.of("UTC"), locale);
    }

    /** The sentences as they were written when it was decided. */
    public List<String> checks(CertificateDocument document) {
        return document.whatWasChecked().getOrDefault(Languages.code(locale), List.of());
    }

    public String tone(String outcome) {
        return outcome.equals("APPROVED") ? "good" : "wrong";
    }

    public String rule(String ruleId) {
        return Wording.has("rule." + ruleId) ? Wording.text(locale, "rule." + ruleId) : ruleId;
    }

    public String fact(String name) {
        return FactWords.name(locale, name);
    }

    public String value(String name, String value) {
        return FactWords.value(locale, name, value);
    }

    public String quantity(String amount, String unit) {
        var number = Formats.number(new BigDecimal(amount), locale);
        return number + "\u00a0" + (Wording.has("unit." + unit) ? Wording.text(locale, "unit." + unit) : unit);
    }

    public String pays(String purpose) {
        return Wording.text(locale, "page." + purpose);
    }
}
