package io.closeout.report.casefile;

import io.closeout.report.casefile.CaseItem.Amounts;
import io.closeout.report.casefile.CaseItem.PartyRef;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds to the items of a list what stands in other tables. */
record Completion(Map<UUID, String> names, Map<UUID, List<Amounts>> amounts) {

    CaseItem of(CaseItem bare) {
        return new CaseItem(
                bare.caseId(),
                bare.reportNumber(),
                bare.stage(),
                bare.stageSince(),
                bare.nextActor(),
                bare.nextActorId(),
                bare.nextActionKey(),
                bare.nextDate(),
                bare.overdue(),
                named(bare.performer()),
                named(bare.billTo()),
                optional(bare.sponsor()),
                bare.assetModel(),
                bare.assetSerialNumber(),
                bare.interventionType(),
                bare.signedAt(),
                amounts.getOrDefault(bare.caseId(), List.of()));
    }

    private PartyRef named(PartyRef party) {
        return new PartyRef(party.id(), names.get(party.id()));
    }

    private @Nullable PartyRef optional(@Nullable PartyRef party) {
        return party == null ? null : named(party);
    }
}
