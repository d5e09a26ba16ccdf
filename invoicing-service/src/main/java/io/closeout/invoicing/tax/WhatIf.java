package io.closeout.invoicing.tax;

import io.closeout.kit.http.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A supply that nobody has made yet, as a question: {@code ?seller=BE&buyer=DE&registered=DE&place=FR&placeAt=97410}. */
public class WhatIf {

    /** Country in which the seller is registered. */
    @QueryParam("seller")
    public @Nullable String seller;

    /** Seat of the buyer. */
    @QueryParam("buyer")
    public @Nullable String buyer;

    /** Country in which the buyer is registered for VAT; empty for a private customer. */
    @QueryParam("registered")
    public @Nullable String registered;

    /** Where the work is done, or the parts are sent to. */
    @QueryParam("place")
    public @Nullable String place;

    /** {@code movable}, {@code immovable} or {@code goods}. */
    @QueryParam("work")
    public @Nullable String work;

    /** Postcode of the seller's seat, or ISO 3166-2 of where it is. */
    @QueryParam("sellerAt")
    public @Nullable String sellerAt;

    /** As {@link #sellerAt}, of the buyer's seat. */
    @QueryParam("buyerAt")
    public @Nullable String buyerAt;

    /** As {@link #sellerAt}, of where the work is done. */
    @QueryParam("placeAt")
    public @Nullable String placeAt;

    @QueryParam("day")
    public @Nullable String day;

    boolean isAsked() {
        return seller != null && !seller.isBlank();
    }

    Supply supply(LocalDate today) {
        var kind = work == null || work.isEmpty() ? "movable" : work;
        if (!kind.matches("movable|immovable|goods")) {
            throw ProblemException.badRequest("The work is one of movable, immovable and goods.");
        }
        var from = country(seller);
        var seat = blank(buyer) ? from : country(buyer);
        return new Supply(
                from,
                blank(registered) ? null : country(registered),
                seat,
                blank(place) ? seat : country(place),
                kind.equals("immovable"),
                day(today),
                kind.equals("goods"),
                TaxProfile.GENERAL,
                Supply.Agreed.NOTHING,
                places(from, seat));
    }

    private Places places(String from, String seat) {
        var work = blank(place) ? at(seat, blank(placeAt) ? buyerAt : placeAt) : at(country(place), placeAt);
        return Places.of(
                new Seat(at(from, sellerAt), from),
                new Seat(at(seat, buyerAt), blank(registered) ? null : country(registered)),
                work,
                List.of());
    }

    /** @param text a postcode, or ISO 3166-2 */
    private static Where at(String country, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return Where.in(country, null);
        }
        var code = text.strip();
        if (!code.matches("[A-Za-z0-9 -]{2,12}")) {
            throw ProblemException.badRequest("A postcode has at most 12 letters and digits.");
        }
        return code.matches("[A-Z]{2}-[A-Z0-9]{1,3}")
                ? new Where(country, null, null, code, false)
                : new Where(country, null, code, null, false);
    }

    LocalDate day(LocalDate today) {
        try {
            var wanted = blank(day) ? today : LocalDate.parse(day);
            if (TaxCsv.isDay(wanted)) {
                return wanted;
            }
        } catch (DateTimeException unreadable) {
            throw ProblemException.badRequest("A day is written such as 2026-11-27.");
        }
        throw ProblemException.badRequest("A day is written such as 2026-11-27.");
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String country(@Nullable String text) {
        var code = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z]{2}")) {
            throw ProblemException.badRequest("A country is written with two letters, such as BE.");
        }
        return code;
    }
}
