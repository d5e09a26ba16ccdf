package io.closeout.invoicing.performance;

import io.closeout.invoicing.pricing.Tariffs;
import io.closeout.kit.policy.Resolved;
import io.closeout.kit.policy.Scope;
import io.closeout.kit.time.WorkingDays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;

/** The policy of a station's month: the one in force on its last day. */
@ApplicationScoped
class StatementPolicy {

    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private final Tariffs tariffs;

    StatementPolicy(Tariffs tariffs) {
        this.tariffs = tariffs;
    }

    Terms terms(UUID stationId, String country, YearMonth month) {
        return Terms.of(resolved(stationId, country, month));
    }

    /** Days after the issue of its invoice on which a bonus is due. */
    int netDays(UUID stationId, String country, YearMonth month) {
        return Math.toIntExact(resolved(stationId, country, month).integer("payment.netDays"));
    }

    Resolved resolved(UUID stationId, String country, YearMonth month) {
        return tariffs.book().resolve(Scope.station(country, stationId.toString()), month.atEndOfMonth());
    }

    /**
     * Six in the morning of the business day on which the month closes, counted in the next month: neither weekends nor
     * public holidays of the station's country.
     */
    Instant closesAt(StatementDue.Month month) {
        var policy = resolved(month.stationId(), month.country(), month.month());
        var day = WorkingDays.in(month.country())
                .after(month.month().atEndOfMonth(), Math.toIntExact(policy.integer("performance.closeBusinessDay")));
        return day.atTime(MORNING).atZone(ZoneId.of(month.zone())).toInstant();
    }
}
