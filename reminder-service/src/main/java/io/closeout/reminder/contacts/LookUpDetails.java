package io.closeout.reminder.contacts;

import io.closeout.kit.tenancy.Tenants;
import io.closeout.reminder.contacts.DetailsWanted.Wanted;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Fetches what events do not tell, until it is here; asked outside of any transaction, a tenant at a time. */
@ApplicationScoped
public class LookUpDetails {

    private static final Logger LOG = Logger.getLogger(LookUpDetails.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 8;

    private final DetailsWanted wanted;
    private final PartyDirectory directory;
    private final Parties parties;
    private final Tenants tenants;

    LookUpDetails(DetailsWanted wanted, PartyDirectory directory, Parties parties, Tenants tenants) {
        this.wanted = wanted;
        this.directory = directory;
        this.parties = parties;
        this.tenants = tenants;
    }

    @Scheduled(every = "{closeout.reminder.every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void onTick() {
        run();
    }

    /** One round; what fails is tried again later. */
    public void run() {
        var ready = QuarkusTransaction.requiringNew().call(() -> wanted.ready(PartyDirectory.LARGEST_QUESTION));
        Map<String, List<Wanted>> byTenant = new LinkedHashMap<>();
        ready.forEach(one -> byTenant.computeIfAbsent(one.tenantId(), tenant -> new ArrayList<>())
                .add(one));
        byTenant.forEach(this::lookUp);
    }

    private void lookUp(String tenant, List<Wanted> asked) {
        try {
            var answers = directory.details(asked.stream().map(Wanted::partyId).toList());
            tenants.inTransaction(tenant, () -> keep(asked, answers));
        } catch (IOException e) {
            LOG.warnf("%d contact details are still unknown: %s", asked.size(), e.getMessage());
            QuarkusTransaction.requiringNew().run(() -> postpone(asked));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(List<Wanted> asked, List<PartyDetails> answers) {
        var answerOf =
                answers.stream().collect(Collectors.toMap(PartyDetails::id, answer -> answer, (one, same) -> one));
        var found = new ArrayList<Wanted>();
        var missing = new HashSet<>(asked);
        var known = parties.lockedOfIds(asked.stream().map(Wanted::partyId).toList());
        for (var one : asked) {
            var party = known.get(one.partyId());
            if (party != null && knows(party, one, answerOf)) {
                found.add(one);
                missing.remove(one);
            }
        }
        wanted.found(found);
        postpone(missing);
    }

    private static boolean knows(Party party, Wanted one, Map<UUID, PartyDetails> answerOf) {
        var answer = answerOf.get(one.partyId());
        if (answer != null) {
            party.learned(answer);
        }
        return party.knows(one.version());
    }

    private void postpone(Collection<Wanted> vain) {
        vain.stream()
                .collect(Collectors.groupingBy(Wanted::tries))
                .forEach((tries, some) ->
                        wanted.postpone(some, FIRST_PAUSE.multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS))));
    }
}
