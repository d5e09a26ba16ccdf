package io.closeout.verification.reference;

import io.closeout.kit.time.Holidays;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reference data out of entries. */
abstract class EntryReference implements Reference {

    /** The canonical values of an entry; empty if there is none. */
    abstract Optional<Map<String, String>> entry(Kind kind, String code);

    @Override
    public Optional<Operation> operation(String code) {
        return entry(Kind.OPERATIONS, code).map(Typed::operation);
    }

    @Override
    public Optional<Part> part(String code) {
        return entry(Kind.PARTS, code).map(Typed::part);
    }

    @Override
    public Optional<Contract> contract(String contractId) {
        return entry(Kind.CONTRACTS, contractId).map(Typed::contract);
    }

    @Override
    public Optional<WarrantyRegistration> warranty(String serialNumber) {
        return entry(Kind.WARRANTIES, serialNumber).map(Typed::warranty);
    }

    @Override
    public Optional<WorkingCalendar> calendar(UUID stationId, String country, String zone) {
        return entry(Kind.CALENDARS, stationId.toString()).map(values -> Calendars.of(values, country, zone));
    }

    @Override
    public WorkingCalendar officeCalendar(String country, String zone) {
        return WeeklyHours.office(ZoneId.of(zone), Holidays.in(country));
    }

    @Override
    public List<String> neededEvidence(String interventionType) {
        return entry(Kind.EVIDENCE, interventionType).stream()
                .flatMap(values -> Values.list(values, "needed"))
                .toList();
    }

    @Override
    public Optional<Rates> rates(String country) {
        return entry(Kind.RATES, country).map(Typed::rates);
    }
}
