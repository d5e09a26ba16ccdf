package io.closeout.invoicing.freetext;

import io.closeout.kit.tenancy.Tenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Seals, network by network, what was written before there were keys; after that there is nothing to do. */
@ApplicationScoped
class SealTextsOfBefore {

    private static final Logger LOG = Logger.getLogger(SealTextsOfBefore.class);
    private static final int AT_ONCE = 200;

    private final FreeTexts texts;
    private final FreeTextRows rows;
    private final Tenants tenants;

    SealTextsOfBefore(FreeTexts texts, FreeTextRows rows, Tenants tenants) {
        this.texts = texts;
        this.rows = rows;
        this.tenants = tenants;
    }

    @Scheduled(every = "1h", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        var count = seal();
        if (count > 0) {
            LOG.infof("%d texts of before are sealed now", count);
        }
    }

    /** @return how many */
    int seal() {
        var count = 0;
        for (var network : QuarkusTransaction.requiringNew().call(rows::unsealedNetworks)) {
            for (var some = batch(network); some > 0; some = batch(network)) {
                count += some;
            }
        }
        return count;
    }

    private int batch(String network) {
        return tenants.inTransaction(network, () -> {
            var plain = rows.plain(AT_ONCE);
            plain.forEach(texts::sealLeft);
            return plain.size();
        });
    }
}
