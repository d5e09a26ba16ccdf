package io.closeout.report.figures;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.kit.http.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Over which cases and weeks figures are counted; read by hand, so that a misspelt filter is refused. */
public class FiguresFilter {

    /** First day, widened to its week; eleven weeks before the last week if absent. */
    @QueryParam("from")
    public @Nullable String from;

    /** Last day, widened to its week; today if absent. */
    @QueryParam("to")
    public @Nullable String to;

    /** The party that did the work. */
    @QueryParam("station")
    public @Nullable String station;

    /** ISO 3166-1 alpha-2, the place of work. */
    @QueryParam("country")
    public @Nullable String country;

    /** The manufacturer in whose network the work was done. */
    @QueryParam("network")
    public @Nullable String network;

    /** @throws ProblemException 400 for a word that cannot be read, 422 for a period that makes no sense */
    Scope on(LocalDate today) {
        var last = read(to, LocalDate::parse, "The last day is a date such as 2026-03-29.");
        var first = read(from, LocalDate::parse, "The first day is a date such as 2026-03-02.");
        return new Scope(Period.of(first, last == null ? today : last), stationId(), countryCode(), networkId());
    }

    public @Nullable UUID stationId() {
        return read(station, UUID::fromString, "The station is the id of a party.");
    }

    public @Nullable UUID networkId() {
        return read(network, UUID::fromString, "The network is the id of a manufacturer.");
    }

    public @Nullable String countryCode() {
        return read(country, FiguresFilter::known, "The country is a code of two letters such as NL.");
    }

    /** For pages: whether anything is left out. */
    public boolean narrowed() {
        return !caseQuery().isEmpty();
    }

    /** For pages: the same cases as a filter of their list, each part with its ampersand. */
    public String caseQuery() {
        return part("performer", station) + part("country", country) + part("sponsor", network);
    }

    /** For pages: the same filter again, each part with its ampersand. */
    public String query() {
        return part("from", from)
                + part("to", to)
                + part("station", station)
                + part("country", country)
                + part("network", network);
    }

    private static String part(String name, @Nullable String value) {
        return value == null || value.isBlank() ? "" : name + "=" + URLEncoder.encode(value, UTF_8) + "&";
    }

    private static String known(String code) {
        if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code)) {
            throw new IllegalArgumentException(code);
        }
        return code;
    }

    private static <T> @Nullable T read(@Nullable String word, Function<String, T> reader, String rule) {
        try {
            return word == null || word.isBlank() ? null : reader.apply(word);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw ProblemException.badRequest(rule);
        }
    }
}
