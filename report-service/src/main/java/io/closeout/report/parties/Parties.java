package io.closeout.report.parties;

import io.closeout.kit.http.Cursor;
import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parties of the reader's network. */
@ApplicationScoped
class Parties implements PanacheRepositoryBase<Party, UUID> {

    List<Party> of(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** @throws ProblemException 404 for one of another network too */
    @Transactional
    Party required(UUID id) {
        return findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }

    /** By name, from where the last page ended; one more than the page holds. */
    List<Party> page(@Nullable String nameStart, PageRequest page) {
        var after = page.after();
        return find(
                        """
                        (?1 = '' or lower(details.name) like ?1 escape '!')
                        and (details.name > ?2 or (details.name = ?2 and id > ?3))
                        order by details.name, id""",
                        prefix(nameStart),
                        after.map(cursor -> cursor.text(0)).orElse(""),
                        after.map(cursor -> cursor.uuid(1)).orElse(new UUID(0, 0)))
                .range(0, page.limit())
                .list();
    }

    /** Those that somebody can still work for, by name; one more than the page holds. */
    List<Party> choosable(@Nullable String nameStart, PageRequest page) {
        var after = page.after();
        return find(
                        """
                        erasedAt is null and profile.status = 'ACTIVE'
                        and (?1 = '' or lower(details.name) like ?1 escape '!')
                        and (details.name > ?2 or (details.name = ?2 and id > ?3))
                        order by details.name, id""",
                        prefix(nameStart),
                        after.map(cursor -> cursor.text(0)).orElse(""),
                        after.map(cursor -> cursor.uuid(1)).orElse(new UUID(0, 0)))
                .range(0, page.limit())
                .list();
    }

    static Cursor keyOf(PartyChoice party) {
        return Cursor.of(party.name(), party.id());
    }

    static Cursor keyOf(PartyView party) {
        return Cursor.of(party.name(), party.id());
    }

    private static String prefix(@Nullable String start) {
        if (start == null || start.isBlank()) {
            return "";
        }
        return start.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }
}
