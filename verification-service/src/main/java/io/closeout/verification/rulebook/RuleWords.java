package io.closeout.verification.rulebook;

import io.closeout.kit.look.Formats;
import io.closeout.kit.look.Phrases;
import io.closeout.kit.policy.Level;
import io.closeout.verification.wording.Wording;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** What the pages about rules say, in the reader's language. */
record RuleWords(Locale locale) {

    private static final Phrases PHRASES = Phrases.beside(RuleWords.class, "rules");

    public String say(String key) {
        return PHRASES.say(locale, key);
    }

    public String say(String key, Object parameter) {
        return PHRASES.say(locale, key, parameter);
    }

    public String clears(String party) {
        return say("clears." + party);
    }

    public String means(String severity) {
        return say("means." + severity);
    }

    /** The name of a limit; the technical one for a rule of a network's own. */
    public String limit(String name) {
        return PHRASES.all(locale).getOrDefault("limit." + name, name);
    }

    public String bounds(String min, String max, Level owner) {
        return PHRASES.say(locale, "bounds", min, max, say("level." + owner.name()));
    }

    /** For whom an overlay speaks. */
    public String scope(OverlayView overlay) {
        var scope = overlay.scope();
        var parts = Stream.of(scope.country(), scope.station(), scope.contract())
                .filter(Objects::nonNull)
                .toList();
        var level = say("level." + overlay.level().name());
        return parts.isEmpty() ? level : level + " " + String.join(" · ", parts);
    }

    public String rule(String ruleId) {
        return Wording.has("rule." + ruleId) ? Wording.text(locale, "rule." + ruleId) : ruleId;
    }

    /** Why the rule exists; empty for a rule of a network's own. */
    public String why(String ruleId) {
        return Wording.has("why." + ruleId) ? Wording.text(locale, "why." + ruleId) : "";
    }

    public String date(LocalDate date) {
        return Formats.date(date, locale);
    }

    /** The colour that goes with a severity. */
    public String tone(String severity) {
        return switch (severity) {
            case "BLOCKING" -> "wrong";
            case "WARNING" -> "attention";
            default -> "waiting";
        };
    }
}
