package io.closeout.verification.learning;

import io.closeout.events.invoice.DisputeResolved;
import io.closeout.events.invoice.InvoiceDisputed;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Disputes as invoicing tells them. Whichever half of one comes first, the rows end the same. */
@ApplicationScoped
class NotedDisputes {

    private static final String RAISE = """
            insert into dispute as d (dispute_id, tenant_id, invoice_id, invoice_number, case_ids, line_nos, reason_key,
                amount, currency, raised_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (dispute_id) do update set line_nos = excluded.line_nos, reason_key = excluded.reason_key,
                amount = excluded.amount, currency = excluded.currency, raised_at = excluded.raised_at""";

    private static final String END = """
            insert into dispute as d (dispute_id, tenant_id, invoice_id, invoice_number, case_ids, ended, ended_at,
                credit_note_id)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (dispute_id) do update set ended = excluded.ended, ended_at = excluded.ended_at,
                credit_note_id = excluded.credit_note_id""";

    /**
     * The decision is the one that was billed, and the one in force where no invoice told. The lines are those that were
     * credited, else those in dispute; a line that bills none of the report stands for all of it.
     */
    private static final String TIE = """
            insert into disputed_case (dispute_id, case_id, tenant_id, line_ids, report_version, report_number,
                performer_id, mode, decided_at, lost, ended_at)
            select d.dispute_id, c.case_id, d.tenant_id,
                case when '' = any (lines.ids) then '{}' else lines.ids end,
                case when e.case_id is null then v.report_version else e.report_version end,
                v.report_number, v.performer_id,
                case when e.case_id is null then v.mode else e.mode end,
                case when e.case_id is null then v.decided_at else e.decided_at end,
                coalesce(d.ended = 'UPHELD', false) and (k.case_id is not null or not exists (
                    select from credited_case other where other.credit_note_id = d.credit_note_id)),
                d.ended_at
            from dispute d cross join unnest(d.case_ids) as c (case_id)
                left join billed_case b on b.invoice_id = d.invoice_id and b.case_id = c.case_id
                left join credited_case k on k.credit_note_id = d.credit_note_id and k.case_id = c.case_id
                left join verification v on v.case_id = c.case_id
                left join earlier_version e on e.case_id = c.case_id and e.verification_id = b.verification_id
                cross join lateral (select coalesce(k.line_ids, (
                    select array_agg(line.id order by line.no) from unnest(b.line_nos, b.line_ids) as line (no, id)
                    where line.no = any (d.line_nos)), '{}') as ids) as lines
            where d.dispute_id = ? order by c.case_id
            on conflict (dispute_id, case_id) do update set line_ids = excluded.line_ids,
                report_version = excluded.report_version, report_number = excluded.report_number,
                performer_id = excluded.performer_id, mode = excluded.mode, decided_at = excluded.decided_at,
                lost = excluded.lost, ended_at = excluded.ended_at""";

    private final Database database;
    private final Tenants tenants;

    NotedDisputes(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    void raise(InvoiceDisputed event, Instant at) {
        update(
                RAISE,
                event.getDisputeId(),
                tenants.current(),
                event.getInvoiceId(),
                event.getInvoiceNumber(),
                event.getCaseIds().toArray(UUID[]::new),
                event.getLineNos().toArray(Integer[]::new),
                event.getReasonKey(),
                event.getAmount().getAmount(),
                event.getAmount().getCurrency(),
                at.atOffset(ZoneOffset.UTC));
    }

    void end(DisputeResolved event, Instant at) {
        update(
                END,
                event.getDisputeId(),
                tenants.current(),
                event.getInvoiceId(),
                event.getInvoiceNumber(),
                event.getCaseIds().toArray(UUID[]::new),
                event.getEnd().name(),
                at.atOffset(ZoneOffset.UTC),
                event.getCreditNoteId());
    }

    /** Ties the cases of a dispute to their decisions; again, when more of it is known. */
    void tie(UUID disputeId) {
        update(TIE, disputeId);
    }

    private void update(String sql, @Nullable Object... values) {
        database.run(connection -> {
            try (var update = connection.prepareStatement(sql)) {
                for (var i = 0; i < values.length; i++) {
                    update.setObject(i + 1, values[i]);
                }
                update.executeUpdate();
            }
        });
    }
}
