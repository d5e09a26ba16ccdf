package io.closeout.report.link;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.kit.time.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes links, finds them again by their token, and ends them. */
@ApplicationScoped
public class SignedLinks {

    private final Database database;
    private final LinkRows rows;
    private final Tenants tenants;
    private final Ids ids;
    private final Clock clock;

    SignedLinks(Database database, LinkRows rows, Tenants tenants, Ids ids, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.tenants = tenants;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A link just made.
     *
     * @param token nobody can ask for it again
     */
    public record Made(UUID id, LinkToken token, Instant expiresAt) {

        /** Where it leads, without the origin. */
        public String path() {
            return "/reports/links/open/" + token.reveal();
        }
    }

    /** In the transaction of the caller. */
    public Made make(String document, UUID partyId, Set<LinkVerb> verbs, Instant expiresAt) {
        var token = LinkToken.fresh();
        var link = new SignedLink(ids.next(), tenants.current(), document, partyId, verbs, expiresAt, null, null);
        rows.add(link, token.sha256(), clock.instant());
        return new Made(link.id(), token, expiresAt);
    }

    /** Reads and changes nothing. */
    public Optional<SignedLink> of(LinkToken token) {
        var digest = token.sha256();
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.owner(digest))
                .flatMap(tenant -> tenants.inTransaction(tenant, () -> rows.of(digest)));
    }

    /**
     * In the transaction of what is done with it.
     *
     * @return false if it may not be used any more; nothing may be done then
     */
    public boolean use(UUID linkId) {
        return end("""
                update signed_link set used_at = ?
                where id = ? and used_at is null and revoked_at is null and expires_at > ?""", linkId) == 1;
    }

    public void revoke(UUID linkId) {
        end("update signed_link set revoked_at = ? where id = ? and revoked_at is null and expires_at > ?", linkId);
    }

    /** Every link to the document that was not used. */
    public void revokeAllOf(String document) {
        end("""
                update signed_link set revoked_at = ?
                where document = ? and revoked_at is null and used_at is null and expires_at > ?""", document);
    }

    private int end(String sql, Object which) {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        return database.with(connection -> {
            try (var update = connection.prepareStatement(sql)) {
                update.setObject(1, now);
                update.setObject(2, which);
                update.setObject(3, now);
                return update.executeUpdate();
            }
        });
    }
}
