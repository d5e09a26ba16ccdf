package io.closeout.report.evidence;

import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/**
 * What a picture looks like, as a difference hash: the picture in nine columns and eight rows of grey, and one bit for each
 * pair of neighbours that says whether the right one is clearly brighter. A copy that was compressed again, made smaller or
 * lighter differs in few bits, another picture in many.
 */
final class Look {

    private static final int COLUMNS = 9;
    private static final int ROWS = 8;
    // Grey levels. Below it, neighbours differ by what the compression left behind: of 120 scenes that were compressed
    // again
    // at 60 of 100, 8 differed in more than four bits with any rise, and 3 with this one.
    private static final int CLEARLY = 2;
    // Of 64 pairs. A wall, or a lens with its cap on, looks like any other, so it looks like none.
    private static final int FEWEST_EDGES = 6;
    private static final int THOUSANDTHS = 1_000;

    private Look() {}

    /** Null where there is too little to see. */
    static @Nullable Long of(BufferedImage upright) {
        var look = 0L;
        var edges = 0;
        for (var row = 0; row < ROWS; row++) {
            for (var column = 0; column < COLUMNS - 1; column++) {
                var rise = grey(upright, column + 1, row) - grey(upright, column, row);
                look = look << 1 | (rise >= CLEARLY ? 1 : 0);
                edges += Math.abs(rise) >= CLEARLY ? 1 : 0;
            }
        }
        return edges < FEWEST_EDGES ? null : look;
    }

    /** The mean of a cell, 0 to 255. */
    private static double grey(BufferedImage image, int column, int row) {
        var left = image.getWidth() * column / COLUMNS;
        var right = Math.max(left + 1, image.getWidth() * (column + 1) / COLUMNS);
        var top = image.getHeight() * row / ROWS;
        var bottom = Math.max(top + 1, image.getHeight() * (row + 1) / ROWS);
        var sum = 0L;
        for (var y = top; y < bottom; y++) {
            for (var x = left; x < right; x++) {
                sum += brightness(image.getRGB(x, y));
            }
        }
        return (double) sum / ((long) (right - left) * (bottom - top)) / THOUSANDTHS;
    }

    /** As ITU-R BT.601 weighs the colours, in thousandths. */
    private static int brightness(int rgb) {
        return 299 * (rgb >> 16 & 0xFF) + 587 * (rgb >> 8 & 0xFF) + 114 * (rgb & 0xFF);
    }
}
