package io.closeout.verify.invariants;

import io.closeout.events.Kind;
import io.closeout.verify.evidence.Evidence;
import io.closeout.verify.evidence.Seen;
import java.util.HashMap;
import java.util.Map;

/** I9. A compacted topic has forgotten versions, so there they only have to rise. */
final class VersionsWithoutHole extends Invariant {

    private final Map<String, Map<String, Long>> last = new HashMap<>();

    VersionsWithoutHole() {
        super("I9", "versions", "each aggregate has versions 1..n in its topic, in order and without a hole");
    }

    @Override
    public void hear(Seen record) {
        var id = record.id();
        if (id != null && record.trusted() && record.first() && record.topic().kind() != Kind.PARKED) {
            var versions = last.computeIfAbsent(record.topic().name(), topic -> new HashMap<>());
            var before = versions.getOrDefault(record.key(), 0L);
            var follows = record.version() == before + 1
                    || record.version() > before && record.topic().compacted();
            if (!follows) {
                verdict()
                        .violated(
                                id,
                                "has version %d of %s in %s, after version %d"
                                        .formatted(
                                                record.version(),
                                                record.key(),
                                                record.topic().name(),
                                                before));
            }
            versions.put(record.key(), Math.max(before, record.version()));
        }
    }

    @Override
    void judge(Evidence evidence) {
        verdict()
                .count("aggregates", last.values().stream().mapToLong(Map::size).sum());
    }
}
