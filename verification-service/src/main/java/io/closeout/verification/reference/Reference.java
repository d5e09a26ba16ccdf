package io.closeout.verification.reference;

import io.closeout.events.report.ReportSigned;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the network knows about the things a report names, for work that ended on one day. */
public interface Reference {

    Optional<Operation> operation(String code);

    Optional<Part> part(String code);

    Optional<Contract> contract(String contractId);

    Optional<WarrantyRegistration> warranty(String serialNumber);

    /** The working hours of a station; empty if nobody said what they are. */
    Optional<WorkingCalendar> calendar(UUID stationId, String country, String zone);

    /** Weekends and public holidays of a country, office hours; for clocks where no station's own calendar counts. */
    WorkingCalendar officeCalendar(String country, String zone);

    /** Kinds of attachments that this kind of work needs, by their names in the contract. */
    List<String> neededEvidence(String interventionType);

    /** Reference prices of work in a country, for estimates; empty if there are none. */
    Optional<Rates> rates(String country);

    /** Gives the reference as it was in force on a day. */
    interface Source {

        /** @param day last day of the work */
        Reference on(LocalDate day);

        /** Looks up at once what these reports name; nothing but time is lost where nobody calls it. */
        default void prepare(Collection<ReportSigned> reports) {}
    }
}
