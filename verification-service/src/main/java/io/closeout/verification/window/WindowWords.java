package io.closeout.verification.window;

import io.closeout.kit.look.Formats;
import io.closeout.kit.look.Phrases;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/** What the page about the time for adjustments says, in the reader's language. */
record WindowWords(Locale locale) {

    static final Phrases PHRASES = Phrases.beside(WindowWords.class, "window");

    public String say(String key) {
        return PHRASES.say(locale, key);
    }

    public String say(String key, Object value) {
        return PHRASES.say(locale, key, value);
    }

    public String cause(WindowView window) {
        return say("cause." + window.cause());
    }

    /** What closed it, in a word or two. */
    public String end(WindowView window) {
        return say("end." + window.end());
    }

    /** What closed it, in a sentence. */
    public String endInWords(WindowView window) {
        return say("end.text." + window.end());
    }

    /** A moment as the clock at the place of the work shows it. */
    public String at(Instant moment, String zone) {
        return Formats.exact(moment, ZoneId.of(zone), locale);
    }
}
