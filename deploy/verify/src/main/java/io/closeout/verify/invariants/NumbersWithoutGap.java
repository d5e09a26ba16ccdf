package io.closeout.verify.invariants;

import io.closeout.events.invoice.CreditNoteIssued;
import io.closeout.events.invoice.InvoiceIssued;
import io.closeout.verify.evidence.Evidence;
import io.closeout.verify.evidence.Seen;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** I6. The table is walked in the order of the numbers; the topic has to tell the same of each document. */
final class NumbersWithoutGap extends Invariant {

    private final Map<UUID, Numbered> told = new HashMap<>();
    private final Map<String, UUID> byNumber = new HashMap<>();
    private @Nullable Numbered last;
    private @Nullable String lastSeries;

    NumbersWithoutGap() {
        super("I6", "numbers", "per issuer and series 1..n without gap or repetition, and dates never go back");
    }

    @Override
    public void hear(Seen record) {
        switch (record.body()) {
            case InvoiceIssued event ->
                told(
                        event.getInvoiceId(),
                        new Numbered(
                                event.getIssuerId().toString(),
                                event.getSeries(),
                                event.getSequence(),
                                event.getInvoiceNumber(),
                                event.getIssueDate()));
            case CreditNoteIssued event ->
                told(
                        event.getCreditNoteId(),
                        new Numbered(
                                event.getIssuerId().toString(),
                                event.getSeries(),
                                event.getSequence(),
                                event.getCreditNoteNumber(),
                                event.getIssueDate()));
            case null, default -> {}
        }
    }

    @Override
    void judge(Evidence evidence) {
        verdict().count("documents in the topic", told.size());
        evidence.databases().read("invoicing", """
                select id, tenant_id, issuer_id::text, series, sequence, number, issue_date from invoice
                union all
                select id, tenant_id, issuer_id::text, series, sequence, number, issue_date from credit_note
                order by 2, 3, 4, 5""", row -> row(row, evidence.isIdle()));
        counters(evidence);
        told.forEach((id, numbered) -> verdict().violated(numbered.number(), "is in the topic and in no table: " + id));
    }

    private void told(UUID id, Numbered numbered) {
        told.put(id, numbered);
        var other = byNumber.putIfAbsent(numbered.place(), id);
        if (other != null && !other.equals(id)) {
            verdict()
                    .violated(
                            numbered.number(),
                            "is the number of two documents in the topic: %s and %s".formatted(other, id));
        }
    }

    private void row(ResultSet row, boolean idle) throws SQLException {
        verdict().count("documents in the tables");
        var current = new Numbered(
                row.getString("issuer_id"),
                row.getString("series"),
                row.getLong("sequence"),
                row.getString("number"),
                row.getObject("issue_date", LocalDate.class));
        follows(row.getString("tenant_id"), current);
        var said = told.remove(row.getObject("id", UUID.class));
        if (said != null && !said.equals(current)) {
            verdict().violated(current.number(), "is %s in the topic and %s in the table".formatted(said, current));
        } else if (said == null && idle) {
            verdict().violated(current.number(), "is in the table and in no topic: " + row.getString("id"));
        }
    }

    private void follows(String tenant, Numbered current) {
        var series = tenant + "/" + current.issuer() + "/" + current.series();
        var before = series.equals(lastSeries) ? last : null;
        var expected = before == null ? 1 : before.sequence() + 1;
        if (before == null) {
            verdict().count("series");
        }
        if (current.sequence() != expected) {
            verdict()
                    .violated(
                            current.number(),
                            "has sequence %d of %s where %d is due".formatted(current.sequence(), series, expected));
        }
        if (before != null && current.date().isBefore(before.date())) {
            verdict()
                    .violated(
                            current.number(),
                            "is dated %s, before %s of %s".formatted(current.date(), before.date(), before.number()));
        }
        lastSeries = series;
        last = current;
    }

    private void counters(Evidence evidence) {
        evidence.databases()
                .read(
                        "invoicing",
                        """
                select n.series, n.last_number, coalesce(d.top, 0) as top, n.issuer_id::text as issuer_id
                from number_series n left join (
                    select tenant_id, issuer_id, series, max(sequence) as top from (
                        select tenant_id, issuer_id, series, sequence from invoice
                        union all select tenant_id, issuer_id, series, sequence from credit_note
                        union all select tenant_id, '00000000-0000-0000-0000-000000000000'::uuid,
                            split_part(reference, '-', 1), split_part(reference, '-', 2)::bigint from pre_invoice) d
                    group by tenant_id, issuer_id, series) d using (tenant_id, issuer_id, series)
                where n.last_number <> coalesce(d.top, 0)""",
                        row -> verdict()
                                .violated(
                                        row.getString("issuer_id") + "/" + row.getString("series"),
                                        "was counted up to %d and used up to %d"
                                                .formatted(row.getLong("last_number"), row.getLong("top"))));
    }

    private record Numbered(String issuer, String series, long sequence, String number, LocalDate date) {

        String place() {
            return issuer + "/" + series + "/" + sequence;
        }
    }
}
