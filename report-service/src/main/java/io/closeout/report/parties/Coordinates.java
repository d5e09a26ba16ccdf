package io.closeout.report.parties;

import java.math.BigDecimal;

/** A point on the earth (WGS 84) in degrees. It may be somebody's home: only distances leave this service. */
public record Coordinates(BigDecimal latitude, BigDecimal longitude) {

    /** Of a degree: about a decimetre. */
    static final int DECIMALS = 6;

    private static final int EARTH_RADIUS_METRES = 6_371_009;
    private static final long STEP_METRES = 100;

    /** In a straight line over the ground (haversine), rounded up to 100 m, so that it leads to no door. */
    public long metresTo(Coordinates other) {
        var north = radians(other.latitude) - radians(latitude);
        var east = radians(other.longitude) - radians(longitude);
        var half = square(Math.sin(north / 2))
                + Math.cos(radians(latitude)) * Math.cos(radians(other.latitude)) * square(Math.sin(east / 2));
        var metres = 2.0 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(half)));
        return (long) Math.ceil(metres / STEP_METRES) * STEP_METRES;
    }

    private static double radians(BigDecimal degrees) {
        return Math.toRadians(degrees.doubleValue());
    }

    private static double square(double value) {
        return value * value;
    }

    /** Not for logs. */
    @Override
    public String toString() {
        return "a place";
    }
}
