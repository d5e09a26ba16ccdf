package io.closeout.local.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/** What manufacturers registered: the equipment that they pay for, until when. */
public final class Warranties {

    private static final int YEARS = 3;
    private static final int DAYS_TOO_LATE = 45;

    private Warranties() {}

    /** As verification-service imports it: RFC 4180 with a header. */
    public static String csv(List<Intervention> interventions, String network, LocalDate today) {
        var ends = new TreeMap<String, LocalDate>();
        interventions.stream()
                .filter(one -> one.network().equals(network) && one.report().sponsorId() != null)
                .forEach(one -> ends.merge(
                        one.report().asset().getOrDefault("serialNumber", ""),
                        end(one, today),
                        (known, other) -> known.isBefore(other) ? known : other));
        var rows = new StringBuilder("serialNumber,startsOn,endsOn\n");
        ends.forEach((serial, end) -> rows.append("%s,%s,%s%n".formatted(serial, end.minusYears(YEARS), end)));
        return rows.toString();
    }

    private static LocalDate end(Intervention one, LocalDate today) {
        return one.flaw().filter(Flaw.SERIAL_OUT_OF_WARRANTY::equals).isPresent()
                ? one.report().serviceTo().minusDays(DAYS_TOO_LATE)
                : today.plusYears(1);
    }
}
