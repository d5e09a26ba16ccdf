package io.closeout.report.casefile;

import io.closeout.report.casefile.Block.Layout;
import java.util.List;
import java.util.UUID;

/** The columns of a case's steps. They are read by figures only; a case file is never made from them. */
final class CycleRows {

    private static final List<String> COLUMNS = List.of(
            "case_id uuid",
            "tenant_id text",
            "performer_id uuid",
            "signer_id uuid",
            "bill_to_id uuid",
            "sponsor_id uuid",
            "country text",
            "intervention_type text",
            "signed_at timestamptz",
            "verified_at timestamptz",
            "issued_at timestamptz",
            "settled_at timestamptz",
            "first_pass boolean",
            "disputed boolean",
            "unbilled boolean",
            "stage text",
            "overdue boolean");

    static final Layout LAYOUT = new Layout(COLUMNS, """
            insert into case_cycle (%%1$s) select * from unnest(%%2$s)
            on conflict (case_id) do update set %s""".formatted(new Layout(COLUMNS, "").replaced(2)));

    private CycleRows() {}

    static void add(Block block, String tenant, UUID caseId, Cycle cycle) {
        var report = cycle.report();
        block.add(new Values()
                .and(caseId, tenant)
                .and(report.performerId(), report.signerId(), report.billToId(), report.sponsorId())
                .and(report.country(), report.interventionType(), report.signedAt())
                .and(cycle.verifiedAt(), cycle.issuedAt(), cycle.settledAt())
                .and(cycle.firstPass(), cycle.isDisputed(), cycle.isUnbilled())
                .and(cycle.stage(), cycle.isOverdue())
                .all());
    }
}
