package io.closeout.verification.history;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds pictures that look alike by exact look-ups. The 64 bits of a hash are dealt to three bands like cards, so that each
 * band sees all of the picture. Two hashes that differ in at most {@value #RECALLED} bits differ in at most one bit in one
 * of the bands: looking up every value within one bit of each band finds every such pair. Pairs further apart are not
 * looked for.
 */
final class PhotoBands {

    /** Every pair up to that many bits apart is found. */
    static final int RECALLED = 5;

    static final int BANDS = 3;

    // A dark or empty picture has next to no bits of one kind and looks like any other such picture.
    private static final int FEWEST = 6;

    private PhotoBands() {}

    /** Whether a hash says enough about a picture to tell it from others. */
    static boolean tells(long hash) {
        var ones = Long.bitCount(hash);
        return ones >= FEWEST && ones <= Long.SIZE - FEWEST;
    }

    /** The value of one band, from 0. */
    static int band(long hash, int band) {
        var value = 0;
        for (int bit = band, place = 0; bit < Long.SIZE; bit += BANDS, place++) {
            value |= (int) (hash >>> bit & 1) << place;
        }
        return value;
    }

    /** What makes of a band's value all values within one bit, by exclusive or. */
    static List<Integer> masks(int band) {
        var masks = new ArrayList<Integer>();
        masks.add(0);
        for (int bit = band, place = 0; bit < Long.SIZE; bit += BANDS, place++) {
            masks.add(1 << place);
        }
        return masks;
    }
}
