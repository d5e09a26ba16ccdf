package io.closeout.invoicing.party;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.closeout.invoicing.party.PartyWork.LookUp;
import io.closeout.invoicing.party.PartyWork.Release;
import io.closeout.kit.due.Due;
import io.closeout.kit.due.DueRows;
import io.closeout.kit.tenancy.Tenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Fetches the details of parties that changed. No lock is held while the other service answers. */
@ApplicationScoped
class LookUpParties {

    private static final Logger LOG = Logger.getLogger(LookUpParties.class);
    private static final int MOST_AT_ONCE = 200;

    private final DueRows<LookUp> lookUps;
    private final DueRows<Release> releases;
    private final Parties parties;
    private final Tenants tenants;
    private final PartyDirectory directory;
    private final PartySettings settings;

    LookUpParties(
            DueRows<LookUp> lookUps,
            DueRows<Release> releases,
            Parties parties,
            Tenants tenants,
            @RestClient PartyDirectory directory,
            PartySettings settings) {
        this.lookUps = lookUps;
        this.releases = releases;
        this.parties = parties;
        this.tenants = tenants;
        this.directory = directory;
        this.settings = settings;
    }

    @Scheduled(every = "${closeout.party.look-up-every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookUp() {
        List<Due<LookUp>> due = take();
        while (!due.isEmpty() && lookUp(due)) {
            due = take();
        }
    }

    private List<Due<LookUp>> take() {
        return QuarkusTransaction.requiringNew().call(() -> lookUps.take(MOST_AT_ONCE, settings.lookUpAgainAfter()));
    }

    private boolean lookUp(List<Due<LookUp>> due) {
        try {
            var ids = due.stream().map(one -> one.key().partyId()).toList();
            var found = directory.details(new PartyDirectory.Question(ids)).stream()
                    .collect(toMap(PartyDirectory.Entry::id, Function.identity(), (one, same) -> one));
            due.stream()
                    .collect(groupingBy(Due::tenantId))
                    .forEach((tenant, rows) -> tenants.inTransaction(tenant, () -> store(rows, found)));
            return true;
        } catch (RuntimeException e) {
            // The rows fall due again by themselves; what was blocked stays blocked until then.
            LOG.warnf("party details cannot be looked up now, %d wait: %s", due.size(), e);
            return false;
        }
    }

    private void store(List<Due<LookUp>> rows, Map<UUID, PartyDirectory.Entry> found) {
        // Sorted, as reactions lock parties.
        for (var due : rows.stream()
                .sorted(comparing(row -> row.key().partyId().toString()))
                .toList()) {
            var partyId = due.key().partyId();
            var entry = found.get(partyId);
            var missing = entry == null || parties.store(partyId, entry.detailsVersion(), entry.details());
            if (!missing) {
                lookUps.done(due);
                releases.plan(new Release(partyId));
            }
        }
    }
}
