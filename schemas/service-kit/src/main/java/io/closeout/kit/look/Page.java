package io.closeout.kit.look;

import io.closeout.kit.http.Correlation;
import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.PageNonce;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * What every page may ask in its template as {@code {cdi:page.…}}: who reads it and in which language, which sections
 * they may open, and how to write money and times for them.
 */
@Named("page")
@ApplicationScoped
public class Page {

    private static final Phrases WORDS = Phrases.beside(Page.class, "words");
    private static final String LOCALE = "closeout.locale";

    private final CurrentActor actor;
    private final CurrentVertxRequest request;
    private final PageNonce nonce;
    private final Assets assets;
    private final Clock clock;

    Page(CurrentActor actor, CurrentVertxRequest request, PageNonce nonce, Assets assets, Clock clock) {
        this.actor = actor;
        this.request = request;
        this.nonce = nonce;
        this.assets = assets;
        this.clock = clock;
    }

    /** The reader's locale: as {@link #speaks} says, else from the token, else from the browser, else English. */
    public Locale locale() {
        var current = request.getCurrent();
        Locale chosen = current == null ? null : current.get(LOCALE);
        return chosen == null ? actor.claim("locale").map(Languages::of).orElseGet(this::localeOfBrowser) : chosen;
    }

    /** For a page whose reader is known otherwise than by a login: everything on it is in this language. */
    public void speaks(Locale locale) {
        var current = request.getCurrent();
        if (current != null) {
            current.put(LOCALE, locale);
        }
    }

    public String language() {
        return Languages.code(locale());
    }

    public String word(String key) {
        return WORDS.say(locale(), key);
    }

    public String word(String key, Object parameter) {
        return WORDS.say(locale(), key, parameter);
    }

    public List<Section> sections() {
        var roles = actor.roles();
        return Section.ALL.stream().filter(section -> section.isFor(roles)).toList();
    }

    /** The name of the reader; empty when nobody signed in. */
    public String reader() {
        return actor.displayName().orElse("");
    }

    public boolean may(String role) {
        return actor.is(role);
    }

    /** Allows one script or style element of this very answer. */
    public String nonce() {
        return nonce.value();
    }

    /** The address of an asset that changes with its content, so that it can be cached for long. */
    public String asset(String name) {
        return assets.address(name);
    }

    public String correlation() {
        return Correlation.current().orElse("");
    }

    public String money(BigDecimal amount, String currency) {
        return Formats.money(amount, currency, locale());
    }

    public String number(Number number) {
        return Formats.number(number, locale());
    }

    public String date(LocalDate date) {
        return Formats.date(date, locale());
    }

    public String ago(Instant instant) {
        return Formats.relative(instant, clock.instant(), locale());
    }

    public String exact(Instant instant, String zone) {
        return Formats.exact(instant, ZoneId.of(zone), locale());
    }

    Locale localeOfBrowser() {
        var current = request.getCurrent();
        return current == null
                ? Languages.ENGLISH
                : Languages.negotiate(current.request().getHeader("Accept-Language"));
    }
}
