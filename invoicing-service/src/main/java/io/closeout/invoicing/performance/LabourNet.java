package io.closeout.invoicing.performance;

import io.closeout.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the labour of a station's month was billed for, without tax and credit notes deducted, as the stored documents
 * say. Documents in another currency are left out: nothing is converted.
 */
@ApplicationScoped
class LabourNet {

    private static final String LINES = """
            with cases as (select case_id from performance_report
                where station_id = ? and service_to between ? and ? and withdrawn_version < report_version),
            billed as (
                select i.id, i.content from invoice i join cases on cases.case_id = i.case_id
                    where i.seller_id = ? and i.currency = ?
                union
                select i.id, i.content from billed_case b join cases using (case_id) join invoice i on i.id = b.invoice_id
                    where i.seller_id = ? and i.currency = ?),
            documents as (
                select content::jsonb as content, 1 as sign from billed
                union all
                select n.content::jsonb, -1 from credit_note n join billed on billed.id = n.invoice_id)
            select coalesce(sum(sign * (line ->> 'net')::numeric), 0) from documents
            cross join lateral jsonb_array_elements(documents.content -> 'lines') line
            where line ->> 'textKey' in ('line.labour', 'line.overtime')
                and (?::uuid is null or (line ->> 'purpose' in ('WARRANTY', 'GOODWILL')
                    and documents.content -> 'paying' ->> 'payerId' = ?::text))
                and (line ->> 'caseId' is null or (line ->> 'caseId')::uuid in (select case_id from cases))""";

    private final Database database;

    LabourNet(Database database) {
        this.database = database;
    }

    /** @param sponsorId only what this party pays for warranty and goodwill; null for all */
    BigDecimal of(UUID stationId, YearMonth month, Currency currency, @Nullable UUID sponsorId) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(LINES)) {
                statement.setObject(1, stationId);
                statement.setObject(2, month.atDay(1));
                statement.setObject(3, month.atEndOfMonth());
                statement.setObject(4, stationId);
                statement.setString(5, currency.getCurrencyCode());
                statement.setObject(6, stationId);
                statement.setString(7, currency.getCurrencyCode());
                statement.setObject(8, sponsorId);
                statement.setString(9, sponsorId == null ? null : sponsorId.toString());
                try (var row = statement.executeQuery()) {
                    row.next();
                    return row.getBigDecimal(1);
                }
            }
        });
    }
}
