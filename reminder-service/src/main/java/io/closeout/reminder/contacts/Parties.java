package io.closeout.reminder.contacts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The parties this service was told of. */
@ApplicationScoped
public class Parties implements PanacheRepositoryBase<Party, UUID> {

    public Map<UUID, Party> ofIds(Collection<UUID> ids) {
        return byId(ids.isEmpty() ? List.of() : list("id in ?1", ids));
    }

    /** To change them: an answer to a look-up and the news of an erasure may come at the same moment. */
    Map<UUID, Party> lockedOfIds(Collection<UUID> ids) {
        return byId(
                ids.isEmpty()
                        ? List.of()
                        : find("id in ?1 order by id", ids)
                                .withLock(LockModeType.PESSIMISTIC_WRITE)
                                .list());
    }

    private static Map<UUID, Party> byId(List<Party> parties) {
        return parties.stream().collect(Collectors.toMap(Party::id, Function.identity()));
    }
}
