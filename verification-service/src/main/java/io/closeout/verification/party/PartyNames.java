package io.closeout.verification.party;

import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Looks names up, two hundred at a time, and remembers them for ten minutes. When the directory does not answer, pages
 * show what is remembered, and it is not asked again for some seconds, so that nobody waits for it twice. Ask outside of
 * a transaction.
 */
@ApplicationScoped
public class PartyNames {

    private static final Logger LOG = Logger.getLogger(PartyNames.class);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration REST = Duration.ofSeconds(10);
    private static final int MOST_KEPT = 50_000;
    private static final String UNKNOWN = "";

    private final PartyDirectory directory;
    private final Tenants tenants;
    private final Clock clock;
    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();
    private volatile Instant restsUntil = Instant.MIN;

    PartyNames(@RestClient PartyDirectory directory, Tenants tenants, Clock clock) {
        this.directory = directory;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Those that are known, by id. */
    public Map<UUID, String> of(Collection<UUID> ids) {
        var tenant = tenants.current();
        var now = clock.instant();
        var wanted = ids.stream()
                .distinct()
                .filter(id -> kept.getOrDefault(new Key(tenant, id), Kept.NOTHING)
                        .until()
                        .isBefore(now))
                .toList();
        lookUp(tenant, wanted, now);
        var names = new HashMap<UUID, String>();
        for (var id : Set.copyOf(ids)) {
            var name = kept.getOrDefault(new Key(tenant, id), Kept.NOTHING).name();
            if (!name.equals(UNKNOWN)) {
                names.put(id, name);
            }
        }
        return names;
    }

    /** Those of the candidates whose name has this text in it, whatever the case of the letters. */
    public Set<UUID> search(String text, Collection<UUID> candidates) {
        var sought = text.strip().toLowerCase(Locale.ROOT);
        return of(candidates).entrySet().stream()
                .filter(entry -> entry.getValue().toLowerCase(Locale.ROOT).contains(sought))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Whether the directory failed to answer a moment ago, so that a search finds only what is remembered. */
    public boolean isAway() {
        return restsUntil.isAfter(clock.instant());
    }

    private void lookUp(String tenant, List<UUID> wanted, Instant now) {
        if (wanted.isEmpty() || restsUntil.isAfter(now)) {
            return;
        }
        try {
            for (int i = 0; i < wanted.size(); i += PartyDirectory.LARGEST_QUESTION) {
                learn(tenant, wanted.subList(i, Math.min(wanted.size(), i + PartyDirectory.LARGEST_QUESTION)), now);
            }
        } catch (RuntimeException e) {
            // Whatever is wrong there, a page without names is better than no page.
            LOG.warnf("names of parties cannot be looked up now, ids stand for %d of them: %s", wanted.size(), e);
            restsUntil = now.plus(REST);
        }
    }

    private void learn(String tenant, List<UUID> ids, Instant now) {
        var found = directory.details(new PartyDirectory.Question(ids)).stream()
                .filter(entry -> entry.name() != null)
                .collect(Collectors.toMap(PartyDirectory.Entry::id, entry -> entry, (one, same) -> one));
        if (kept.size() + ids.size() > MOST_KEPT) {
            kept.clear();
        }
        for (var id : ids) {
            var entry = found.get(id);
            var name = entry == null || entry.name() == null ? UNKNOWN : entry.name();
            kept.put(new Key(tenant, id), new Kept(name, now.plus(KEPT)));
        }
    }

    private record Key(String tenant, UUID id) {}

    private record Kept(String name, Instant until) {

        static final Kept NOTHING = new Kept(UNKNOWN, Instant.MIN);
    }
}
