package io.closeout.verification.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PhotoBandsTest {

    @Property
    void everyPairUpToFiveBitsApartMeetsInABand(
            @ForAll long hash, @ForAll @Size(max = PhotoBands.RECALLED) Set<@IntRange(max = 63) Integer> flipped) {
        assertThat(meet(hash, flip(hash, flipped))).isTrue();
    }

    @Property
    void aPairThatDiffersInTwoBitsOfEachBandDoesNotMeet(@ForAll long hash) {
        assertThat(meet(hash, flip(hash, Set.of(0, 3, 1, 4, 2, 5)))).isFalse();
    }

    @Property
    void theBandsTogetherAreTheWholeHash(@ForAll long hash) {
        long bits = 0;
        for (var band = 0; band < PhotoBands.BANDS; band++) {
            bits += Integer.bitCount(PhotoBands.band(hash, band));
        }
        assertThat(bits).isEqualTo(Long.bitCount(hash));
    }

    @Test
    void noBandIsLookedUpMoreOftenThanItHasValuesWithinOneBit() {
        assertThat(IntStream.range(0, PhotoBands.BANDS).map(band -> new HashSet<>(PhotoBands.masks(band)).size()))
                .containsExactly(23, 22, 22);
    }

    @Test
    void anEmptyPictureTellsNothing() {
        assertThat(PhotoBands.tells(0b11111)).isFalse();
        assertThat(PhotoBands.tells(~0b11111L)).isFalse();
        assertThat(PhotoBands.tells(0b111111)).isTrue();
        assertThat(PhotoBands.tells(~0b111111L)).isTrue();
    }

    private static boolean meet(long hash, long other) {
        return IntStream.range(0, PhotoBands.BANDS)
                .anyMatch(band -> PhotoBands.masks(band).stream()
                        .anyMatch(mask -> (PhotoBands.band(hash, band) ^ mask) == PhotoBands.band(other, band)));
    }

    private static long flip(long hash, Set<Integer> bits) {
        for (var bit : bits) {
            hash ^= 1L << bit;
        }
        return hash;
    }
}
