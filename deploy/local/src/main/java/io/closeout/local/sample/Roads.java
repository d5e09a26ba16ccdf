package io.closeout.local.sample;

import io.closeout.local.sample.SampleParty.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How far it is by road from a station to a customer and back. */
final class Roads {

    private static final int EARTH_RADIUS_KILOMETRES = 6_371;

    private Roads() {}

    /**
     * Nobody flies: the way there and back, from a tenth longer than the straight line to half as long again.
     *
     * @param detour 4 to 96, how winding the roads are
     */
    static Optional<BigDecimal> kilometres(SampleParty station, SampleParty customer, BigDecimal detour) {
        if (station.place() == null || customer.place() == null) {
            return Optional.empty();
        }
        var winding = 1.1 + detour.doubleValue() / 240;
        var there = straight(station.place(), customer.place()) * winding;
        return Optional.of(BigDecimal.valueOf(Math.max(1, 2 * there)).setScale(1, RoundingMode.HALF_UP));
    }

    private static double straight(Place one, Place other) {
        var north = Math.toRadians(one.latitude().doubleValue());
        var otherNorth = Math.toRadians(other.latitude().doubleValue());
        var east = Math.toRadians(other.longitude().subtract(one.longitude()).doubleValue());
        var angle = Math.sin(north) * Math.sin(otherNorth) + Math.cos(north) * Math.cos(otherNorth) * Math.cos(east);
        return EARTH_RADIUS_KILOMETRES * Math.acos(Math.min(1, angle));
    }
}
