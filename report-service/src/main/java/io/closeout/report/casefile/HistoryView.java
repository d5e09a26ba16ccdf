package io.closeout.report.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.closeout.report.casefile.CaseItem.PartyRef;
import io.closeout.report.evidence.LastPhotos;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened with one customer or one equipment, over the cases that the reader sees.
 *
 * @param visits cases that were not taken back
 * @param repeats visits at most {@code repeatWithinDays} after another one to the same equipment
 * @param daysBetweenVisits half of the visits followed the one before to the same equipment within so many days; absent
 *     before a second visit
 * @param queried cases in which the verification asked something; absent for who does not see that
 * @param kinds the most frequent one first
 * @param equipment of a customer, the one visited last first
 * @param customers of an equipment, the one visited last first
 * @param photos of the last visits
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HistoryView(
        @Nullable PartyRef customer,
        @Nullable String serialNumber,
        @Nullable String model,
        long cases,
        @Nullable LocalDate firstVisit,
        @Nullable LocalDate lastVisit,
        long visits,
        long repeats,
        int repeatWithinDays,
        @Nullable Long daysBetweenVisits,
        @Nullable Long queried,
        long disputed,
        List<Kind> kinds,
        List<Sums> money,
        List<Equipment> equipment,
        List<Customer> customers,
        List<Customer> stations,
        List<LastPhotos.Thumbnail> photos) {

    /** For pages: what the page is about. */
    public String title() {
        return customer == null ? String.valueOf(serialNumber) : customer.label();
    }

    /** For pages. */
    public boolean ofCustomer() {
        return customer != null;
    }

    /** For pages: how the list of cases is narrowed to these. */
    public String casesHref() {
        return customer == null
                ? "/cases?serial=" + Links.encoded(String.valueOf(serialNumber))
                : "/cases?customer=" + customer.id();
    }

    /** For pages. */
    public UUID customerId() {
        return customer == null ? new UUID(0, 0) : customer.id();
    }

    /** How many visits were of one kind. */
    record Kind(String interventionType, long visits) {}

    /** Money of all the cases in one currency, as far as they have a share in an invoice. */
    record Sums(
            String currency,
            BigDecimal billed,
            BigDecimal credited,
            BigDecimal paid,
            BigDecimal open,
            BigDecimal overdue) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Equipment(String serialNumber, @Nullable String model, long visits, LocalDate lastVisit) {

        /** For pages. */
        public String href() {
            return Links.equipment(serialNumber);
        }
    }

    /** Somebody with a part in these cases. */
    record Customer(PartyRef party, long visits, LocalDate lastVisit) {}
}
