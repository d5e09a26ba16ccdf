package io.closeout.report.casefile;

import static io.closeout.report.casefile.Row.sure;

import io.closeout.report.casefile.Block.Layout;
import io.closeout.report.casefile.ReportFacts.Aftermath;
import io.closeout.report.casefile.VerificationFacts.Approval;
import io.closeout.report.casefile.VerificationFacts.Decision;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The columns of a case file, written and read in one order. */
final class CaseRows {

    private static final List<String> FACTS = List.of(
            "report_number text",
            "report_version int",
            "performer_id uuid",
            "signer_id uuid",
            "bill_to_id uuid",
            "sponsor_id uuid",
            "order_reference text",
            "contract_id text",
            "asset_id text",
            "asset_serial text",
            "asset_model text",
            "intervention_type text",
            "service_from date",
            "service_to date",
            "zone text",
            "country text",
            "signed_at timestamptz",
            "amended_at timestamptz",
            "withdrawn_at timestamptz",
            "answered_query_id uuid",
            "answered_at timestamptz",
            "query_id uuid",
            "queried_at timestamptz",
            "answer_by date",
            "decision text",
            "decided_version int",
            "decided_at timestamptz",
            "correctable boolean",
            "charges int",
            "findings int",
            "open_findings int",
            "approved_at timestamptz",
            "first_pass boolean",
            "proposal_id uuid",
            "proposal_answer_by date",
            "proposal_version int",
            "window_id uuid",
            "window_closes_at timestamptz",
            "window_version int",
            "clock_awaited text",
            "clock_due_at timestamptz",
            "clock_overdue boolean",
            "clock_version int",
            "window_at timestamptz",
            "proposed_at timestamptz");
    private static final List<String> READ_OFF = List.of(
            "stage text",
            "stage_since timestamptz",
            "next_actor text",
            "next_actor_id uuid",
            "next_action_key text",
            "next_date date",
            "overdue boolean");
    private static final List<String> KEYS = List.of("id uuid", "tenant_id text", "row_version bigint", "events int");

    private static final Layout ALL = new Layout(join(KEYS, FACTS, READ_OFF), "");

    /** A row that somebody else has written meanwhile is left alone, and counts as not written. */
    static final Layout LAYOUT = new Layout(ALL.columns(), """
            insert into case_file as f (%%1$s) select * from unnest(%%2$s)
            on conflict (id) do update set %s where f.row_version = excluded.row_version - 1""".formatted(ALL.replaced(2)));

    private static final int KEY_COLUMNS = 5;
    private static final int REPORT_COLUMNS = 21;

    /** What {@link #read} reads. */
    static final String READ = "f.id, f.row_version, f.events, f.told_events, f.told_closed_at, "
            + FACTS.stream()
                    .map(Layout::name)
                    .map(name -> "f." + name)
                    .reduce("%s, %s"::formatted)
                    .orElseThrow();

    static final int READ_COLUMNS = KEY_COLUMNS + FACTS.size();

    private CaseRows() {}

    @SafeVarargs
    private static List<String> join(List<String>... lists) {
        return List.of(lists).stream().flatMap(List::stream).toList();
    }

    static void add(Block block, String tenant, StoredCase stored, Standing standing) {
        var file = stored.file();
        var values = new Values().and(file.id(), tenant, stored.rowVersion() + 1, stored.events());
        if (file.report() == null) {
            values.and(new @Nullable Object[REPORT_COLUMNS]);
        } else {
            add(values, file.report());
        }
        add(values, file.verification());
        var next = standing.next();
        values.and(standing.stage(), standing.since(), next.actor(), next.actorId(), next.actionKey(), next.date())
                .and(standing.isOverdue());
        block.add(values.all());
    }

    private static void add(Values values, ReportFacts report) {
        var aftermath = report.aftermath();
        values.and(report.number(), report.version())
                .and(report.performerId(), report.signerId(), report.billToId(), report.sponsorId())
                .and(report.orderReference(), report.contractId())
                .and(report.assetId(), report.assetSerial(), report.assetModel())
                .and(report.interventionType(), report.serviceFrom(), report.serviceTo())
                .and(report.zone(), report.country(), report.signedAt())
                .and(aftermath.amendedAt(), aftermath.withdrawnAt())
                .and(aftermath.answeredQueryId(), aftermath.answeredAt());
    }

    private static void add(Values values, VerificationFacts facts) {
        values.and(facts.queryId(), facts.queriedAt(), facts.answerBy())
                .and(facts.decision(), facts.decidedVersion(), facts.decidedAt(), facts.correctable())
                .and(facts.charges(), facts.findings(), facts.openFindings());
        var approval = facts.approval();
        values.and(approval == null ? null : approval.at(), approval == null ? null : approval.firstPass());
        DialogueRows.add(values, facts.dialogue());
    }

    /** Reads everything but the invoices. */
    static StoredCase read(Row row) throws SQLException {
        UUID id = sure(row.uuid());
        var version = row.longNumber();
        var events = row.number();
        var told = new Told(row.number(), row.instant());
        var number = row.text();
        var report = number == null ? null : report(number, row);
        row.skipTo(KEY_COLUMNS + REPORT_COLUMNS);
        var empty = CaseFile.empty(id);
        return new StoredCase(version, new CaseFile(id, report, verification(row), empty.invoices()), events, told);
    }

    private static ReportFacts report(String number, Row row) throws SQLException {
        return new ReportFacts(
                number,
                row.number(),
                sure(row.uuid()),
                sure(row.uuid()),
                sure(row.uuid()),
                row.uuid(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                sure(row.text()),
                sure(row.date()),
                sure(row.date()),
                sure(row.text()),
                sure(row.text()),
                sure(row.instant()),
                new Aftermath(row.instant(), row.instant(), row.uuid(), row.instant()));
    }

    private static VerificationFacts verification(Row row) throws SQLException {
        var queryId = row.uuid();
        var queriedAt = row.instant();
        var answerBy = row.date();
        var decision = row.text();
        return new VerificationFacts(
                queryId,
                queriedAt,
                answerBy,
                decision == null ? null : Decision.valueOf(decision),
                row.number(),
                row.instant(),
                row.flag(),
                row.number(),
                row.number(),
                row.number(),
                approval(row.instant(), row.flag()),
                DialogueRows.read(row));
    }

    private static @Nullable Approval approval(@Nullable Instant at, boolean firstPass) {
        return at == null ? null : new Approval(at, firstPass);
    }
}
