package io.closeout.invoicing.branding;

import java.util.Locale;

/** Contrast of a colour on white as WCAG 2.2 reckons it (success criterion 1.4.3): text needs 4.5 to 1. */
final class Contrast {

    private static final int LEAST_TENTHS = 45;
    private static final int CHANNEL = 255;

    private Contrast() {}

    /** The colour itself, or as much darker as it takes to be read on white. */
    static String readable(String colour) {
        var red = channel(colour, 1);
        var green = channel(colour, 3);
        var blue = channel(colour, 5);
        while (10 * onWhite(red, green, blue) < LEAST_TENTHS) {
            red *= 0.97;
            green *= 0.97;
            blue *= 0.97;
        }
        return "#%02x%02x%02x".formatted((int) red, (int) green, (int) blue);
    }

    /** Of a colour such as {@code #1f5f8b}. */
    static double onWhite(String colour) {
        return onWhite(channel(colour, 1), channel(colour, 3), channel(colour, 5));
    }

    // The channels are cut to whole numbers, as they will be written.
    private static double onWhite(double red, double green, double blue) {
        var luminance = 0.2126 * linear((int) red) + 0.7152 * linear((int) green) + 0.0722 * linear((int) blue);
        return 1.05 / (luminance + 0.05);
    }

    private static double linear(int channel) {
        var part = (double) channel / CHANNEL;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static double channel(String colour, int at) {
        return Integer.parseInt(colour.toLowerCase(Locale.ROOT).substring(at, at + 2), 16);
    }
}
