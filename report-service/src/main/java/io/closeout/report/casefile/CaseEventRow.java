package io.closeout.report.casefile;

import io.closeout.report.casefile.Block.Layout;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One event in the history of one case. */
record CaseEventRow(UUID caseId, UUID eventId, String type, Instant occurredAt, EventGist gist, List<Fact> facts) {

    static final Layout LAYOUT = new Layout(
            List.of(
                    "tenant_id text",
                    "case_id uuid",
                    "event_id uuid",
                    "type text",
                    "occurred_at timestamptz",
                    "reference text",
                    "amount numeric",
                    "currency text",
                    "detail text",
                    "facts text"),
            "insert into case_event (%1$s) select * from unnest(%2$s)");

    void addTo(Block block, String tenant) {
        var amount = gist.amount();
        block.add(new Values()
                .and(tenant, caseId, eventId, type, occurredAt, gist.reference())
                .and(amount == null ? null : amount.value(), amount == null ? null : amount.currency())
                .and(gist.detail(), Fact.write(facts))
                .all());
    }
}
