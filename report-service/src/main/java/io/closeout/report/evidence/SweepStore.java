package io.closeout.report.evidence;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashSet;
import org.jboss.logging.Logger;

/**
 * Sweeps files out that a crash left without a row. Each run looks at the reports whose ids begin in one of 256 ways,
 * chosen by the clock: a day goes once around the store, whoever runs and however often it is started anew. Ids that grow
 * with time (UUIDv7) begin alike and come in one longer run.
 */
@ApplicationScoped
class SweepStore {

    private static final Logger LOG = Logger.getLogger(SweepStore.class);
    private static final long SECONDS_A_PART = 300;
    private static final int PARTS = 256;
    private static final int AT_ONCE = 1_000;

    private final ObjectStore store;
    private final Orphans orphans;
    private final EvidenceSettings settings;
    private final Clock clock;

    SweepStore(ObjectStore store, Orphans orphans, EvidenceSettings settings, Clock clock) {
        this.store = store;
        this.orphans = orphans;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            every = "${closeout.evidence.sweep-every:5m}",
            delayed = "2m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        var part = Math.floorMod(clock.instant().getEpochSecond() / SECONDS_A_PART, PARTS);
        var swept = sweep("%02x".formatted(part));
        if (swept > 0) {
            LOG.infof("swept %d photos that no row names out of the store", swept);
        }
    }

    /** @param prefix of the reports' ids */
    int sweep(String prefix) {
        var oldest = clock.instant().minus(settings.orphansLast());
        var batch = new LinkedHashSet<PhotoKey>();
        var swept = new int[1];
        store.list(prefix, kept -> {
            if (kept.putAt().isBefore(oldest)) {
                batch.add(new PhotoKey(kept.name().reportId(), kept.name().sha256()));
            }
            if (batch.size() == AT_ONCE) {
                swept[0] += orphans.sweep(batch);
                batch.clear();
            }
        });
        return swept[0] + orphans.sweep(batch);
    }
}
