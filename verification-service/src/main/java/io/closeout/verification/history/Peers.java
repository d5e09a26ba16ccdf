package io.closeout.verification.history;

import io.closeout.events.report.ReportSigned;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.verification.rules.Facts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How long others took for the same work, learnt from what was approved in full. */
@ApplicationScoped
class Peers {

    private final PeerSketches sketches;
    private final Database database;
    private final Tenants tenants;
    private final Clock clock;
    private final HistorySettings settings;
    private final PeerCache cache;
    private final AtCommit<UUID, Observation> observations;

    Peers(
            PeerSketches sketches,
            Database database,
            Tenants tenants,
            TransactionSynchronizationRegistry transactions,
            Clock clock,
            HistorySettings settings) {
        this.sketches = sketches;
        this.database = database;
        this.tenants = tenants;
        this.clock = clock;
        this.settings = settings;
        this.cache = new PeerCache(settings.peersRemembered(), settings.peersLife());
        this.observations = new AtCommit<>(transactions, this::insert);
    }

    private record Observation(UUID caseId, PeerKey key, long seconds) {}

    /** Looks up what is not known yet for all these reports together. */
    void prepare(Collection<ReportSigned> reports) {
        var tenant = tenants.current();
        var now = clock.instant();
        var unknown = reports.stream()
                .map(PeerKey::of)
                .flatMap(Optional::stream)
                .distinct()
                .filter(key -> cache.find(tenant, key, now).isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            read(tenant, unknown, now);
        }
    }

    private List<Facts.Peers> read(String tenant, List<PeerKey> keys, Instant now) {
        var foldBefore = now.minus(settings.foldAfter());
        var learnt = sketches.of(keys, foldBefore);
        var found = new ArrayList<Facts.Peers>();
        for (var i = 0; i < keys.size(); i++) {
            var peers = learnt.get(i).sketch().peers();
            cache.put(tenant, keys.get(i), peers, now);
            found.add(peers);
            if (learnt.get(i).due() >= settings.foldAtLeast()) {
                sketches.fold(keys.get(i), foldBefore);
            }
        }
        return found;
    }

    Facts.Peers of(ReportSigned report) {
        return PeerKey.of(report).map(this::of).orElse(Facts.Peers.UNKNOWN);
    }

    private Facts.Peers of(PeerKey key) {
        var tenant = tenants.current();
        var now = clock.instant();
        return cache.find(tenant, key, now)
                .orElseGet(() -> read(tenant, List.of(key), now).getFirst());
    }

    /** @param seconds of labour, all of which was approved */
    void learn(ReportSigned report, long seconds) {
        if (seconds > 0) {
            PeerKey.of(report)
                    .ifPresent(key ->
                            observations.put(report.getCaseId(), new Observation(report.getCaseId(), key, seconds)));
        }
    }

    /** What is part of a sketch stays in it: the first version of a case that got so far is the one that counts. */
    private void insert(List<Observation> learnt) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into peer_observation (tenant_id, case_id, operations, country, month, seconds, learnt_at)
                    select ?, r.*, ?::timestamptz
                    from unnest(?::uuid[], ?::text[], ?::text[], ?::date[], ?::bigint[]) as r
                    on conflict (case_id) do update set operations = excluded.operations, country = excluded.country,
                        month = excluded.month, seconds = excluded.seconds, learnt_at = excluded.learnt_at
                    where not peer_observation.folded""")) {
                statement.setString(1, tenants.current());
                statement.setString(2, clock.instant().toString());
                SqlArrays.set(statement, 3, "uuid", learnt, Observation::caseId);
                SqlArrays.set(statement, 4, "text", learnt, one -> one.key().operations());
                SqlArrays.set(statement, 5, "text", learnt, one -> one.key().country());
                SqlArrays.set(
                        statement, 6, "date", learnt, one -> one.key().month().toString());
                SqlArrays.set(statement, 7, "int8", learnt, Observation::seconds);
                statement.executeUpdate();
            }
        });
    }

    /** What a report taught is taken back, unless it is part of a sketch by now. */
    void unlearn(UUID caseId) {
        observations.remove(caseId);
        database.run(connection -> {
            try (var statement =
                    connection.prepareStatement("delete from peer_observation where case_id = ? and not folded")) {
                statement.setObject(1, caseId);
                statement.executeUpdate();
            }
        });
    }
}
