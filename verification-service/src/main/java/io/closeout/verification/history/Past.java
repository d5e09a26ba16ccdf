package io.closeout.verification.history;

import io.closeout.verification.rules.Facts;
import java.util.Map;
import java.util.UUID;

/**
 * What the history of the network says about one report.
 *
 * @param photos by document id, only those for which another report has one that looks the same
 */
public record Past(Facts.History reports, Facts.Peers peers, Map<UUID, SamePhoto> photos) {

    public static final Past NOTHING = new Past(Facts.History.NONE, Facts.Peers.UNKNOWN, Map.of());

    public Past {
        photos = Map.copyOf(photos);
    }

    /**
     * A photo of another report that looks the same.
     *
     * @param bitsApart in how many of 64 bits the perceptual hashes differ
     */
    public record SamePhoto(String reportNumber, int bitsApart) {}
}
