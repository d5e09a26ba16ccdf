package io.closeout.invoicing.party;

import io.closeout.kit.due.DueRows;
import io.closeout.kit.due.DueTable;
import io.closeout.kit.due.DueTables;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Work about parties that waits. */
@Singleton
public class PartyWork {

    private static final String TABLE = "party_due";
    private static final String PARTY = "party_id";
    private static final String WORK = "work";

    /** The details of a party are to be fetched. */
    public record LookUp(UUID partyId) {}

    /** What was blocked for a party is to be looked at again. */
    public record Release(UUID partyId) {}

    @Produces
    @Singleton
    static DueRows<LookUp> lookUps(DueTables tables) {
        return tables.open(DueTable.<LookUp>of(TABLE, row -> new LookUp(row.getObject(PARTY, UUID.class)))
                .key(PARTY, LookUp::partyId)
                .kind(WORK, "LOOK_UP"));
    }

    @Produces
    @Singleton
    static DueRows<Release> releases(DueTables tables) {
        return tables.open(DueTable.<Release>of(TABLE, row -> new Release(row.getObject(PARTY, UUID.class)))
                .key(PARTY, Release::partyId)
                .kind(WORK, "RELEASE"));
    }
}
