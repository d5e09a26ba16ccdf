package io.closeout.verification.learning;

import io.closeout.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** How often what was approved turned out wrong, by the way it was approved. */
@ApplicationScoped
class DisputeRates {

    /** Both sides of the rate are about the same approvals, whenever their dispute came. */
    private static final String RATES = """
            with approved as (
                select case_id, report_version, mode from verification
                where decided_at >= ? and decided_at < ? and mode is not null
                    and (state = 'APPROVED' or state = 'WITHDRAWN' and reason_key is null)
                union all
                select case_id, report_version, mode from earlier_version
                where decided_at >= ? and decided_at < ? and mode is not null and state = 'APPROVED'),
            disputed as (
                select case_id, report_version, bool_or(lost) as lost from disputed_case
                where decided_at >= ? and decided_at < ? group by 1, 2)
            select a.mode, count(*), count(d.case_id), count(*) filter (where d.lost)
            from approved a left join disputed d using (case_id, report_version)
            group by 1 order by array_position(array['AUTO', 'SAMPLE', 'MANUAL'], a.mode)""";

    private final Database database;

    DisputeRates(Database database) {
        this.database = database;
    }

    /**
     * Approvals of some months.
     *
     * @param mode AUTO and SAMPLE are clean ones, and somebody looked at a SAMPLE
     * @param disputed how many of them have been disputed since
     * @param lost of these, how many rightly
     */
    public record Rate(String mode, long approved, long disputed, long lost) {

        /** The share that was rightly disputed, with its interval. */
        public Precision share() {
            return new Precision(lost, approved - lost);
        }
    }

    @Transactional
    List<Rate> of(Months months) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement(RATES)) {
                for (var i = 1; i <= 6; i += 2) {
                    query.setObject(i, months.begin());
                    query.setObject(i + 1, months.end());
                }
                var rates = new ArrayList<Rate>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        rates.add(new Rate(rows.getString(1), rows.getLong(2), rows.getLong(3), rows.getLong(4)));
                    }
                }
                return rates;
            }
        });
    }
}
