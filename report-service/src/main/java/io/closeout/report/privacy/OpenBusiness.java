package io.closeout.report.privacy;

import io.closeout.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What is still under way with a party. */
@ApplicationScoped
class OpenBusiness {

    private static final int MOST_NAMED = 5;

    private final Database database;

    OpenBusiness(Database database) {
        this.database = database;
    }

    /** Numbers of up to five drafts and cases that name the party and are not over. */
    List<String> of(UUID party) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement("""
                    select r.report_number from report r left join case_file f on f.id = r.id
                    where (? in (r.performer_id, r.signer_id, r.bill_to_id, r.sponsor_id)
                            or r.content::jsonb -> 'split' @> jsonb_build_array(jsonb_build_object('payerId', ?::text)))
                        and (f.stage is null or f.stage not in ('CLOSED', 'REJECTED', 'WITHDRAWN'))
                        and r.state <> 'WITHDRAWN'
                    order by r.created_at limit ?""")) {
                query.setObject(1, party);
                query.setString(2, party.toString());
                query.setInt(3, MOST_NAMED);
                var numbers = new ArrayList<String>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        numbers.add(rows.getString(1));
                    }
                }
                return numbers;
            }
        });
    }
}
