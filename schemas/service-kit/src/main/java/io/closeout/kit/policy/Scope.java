package io.closeout.kit.policy;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * For whom a policy is asked, or for whom an overlay speaks: an overlay speaks for every scope that agrees with all the
 * parts it names, and its level is its most specific part.
 */
public record Scope(
        @Nullable String country,
        @Nullable String station,
        @Nullable String contract) {

    public static final Scope EU = new Scope(null, null, null);

    public static Scope country(String country) {
        return new Scope(country, null, null);
    }

    public static Scope station(String country, String station) {
        return new Scope(country, station, null);
    }

    public static Scope contract(String country, String station, String contract) {
        return new Scope(country, station, contract);
    }

    public Level level() {
        if (contract != null) {
            return Level.CONTRACT;
        }
        if (station != null) {
            return Level.STATION;
        }
        return country == null ? Level.EU : Level.COUNTRY;
    }

    boolean covers(Scope other) {
        return agrees(country, other.country) && agrees(station, other.station) && agrees(contract, other.contract);
    }

    private static boolean agrees(@Nullable String named, @Nullable String other) {
        return named == null || Objects.equals(named, other);
    }
}
