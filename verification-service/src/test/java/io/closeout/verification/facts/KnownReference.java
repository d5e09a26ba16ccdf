package io.closeout.verification.facts;

import io.closeout.verification.reference.Contract;
import io.closeout.verification.reference.Operation;
import io.closeout.verification.reference.Part;
import io.closeout.verification.reference.Rates;
import io.closeout.verification.reference.Reference;
import io.closeout.verification.reference.WarrantyRegistration;
import io.closeout.verification.reference.WorkingCalendar;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reference data of a test: what it does not name is not known. */
final class KnownReference implements Reference {

    private final Map<String, Part> parts = new HashMap<>();
    private @Nullable Contract contract;
    private @Nullable WarrantyRegistration warranty;
    private @Nullable Rates rates;
    private List<String> evidence = List.of();
    private boolean alwaysOpen;
    private boolean calendarKnown;

    KnownReference part(String code, String price, String currency) {
        parts.put(code, new Part(code, code, new BigDecimal(price), currency));
        return this;
    }

    KnownReference warranty(String serialNumber, String first, String last) {
        warranty = new WarrantyRegistration(serialNumber, LocalDate.parse(first), LocalDate.parse(last));
        return this;
    }

    KnownReference rates(String currency, String labour, String travel) {
        rates = new Rates(currency, new BigDecimal(labour), new BigDecimal(travel));
        return this;
    }

    KnownReference evidence(String... kinds) {
        evidence = List.of(kinds);
        return this;
    }

    /** A calendar by which all time is off hours, or none of it. */
    KnownReference calendar(boolean open) {
        calendarKnown = true;
        alwaysOpen = open;
        return this;
    }

    KnownReference part(String code, String price, String currency, String swissPrice) {
        var prices = Map.of("CHF", new BigDecimal(swissPrice));
        parts.put(code, new Part(code, code, new BigDecimal(price), currency, prices));
        return this;
    }

    KnownReference contract(String first, @Nullable String last) {
        contract = new Contract(
                "C-1",
                LocalDate.parse(first),
                last == null ? null : LocalDate.parse(last),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                "EUR",
                List.of());
        return this;
    }

    @Override
    public Optional<Operation> operation(String code) {
        return Optional.empty();
    }

    @Override
    public Optional<Part> part(String code) {
        return Optional.ofNullable(parts.get(code));
    }

    @Override
    public Optional<Contract> contract(String contractId) {
        return Optional.ofNullable(contract).filter(one -> one.id().equals(contractId));
    }

    @Override
    public Optional<WarrantyRegistration> warranty(String serialNumber) {
        return Optional.ofNullable(warranty).filter(one -> one.serialNumber().equals(serialNumber));
    }

    @Override
    public Optional<WorkingCalendar> calendar(UUID stationId, String country, String zone) {
        return calendarKnown ? Optional.of(new Always(alwaysOpen)) : Optional.empty();
    }

    @Override
    public WorkingCalendar officeCalendar(String country, String zone) {
        return new Always(true);
    }

    @Override
    public List<String> neededEvidence(String interventionType) {
        return evidence;
    }

    @Override
    public Optional<Rates> rates(String country) {
        return Optional.ofNullable(rates);
    }

    private record Always(boolean open) implements WorkingCalendar {

        @Override
        public boolean isWorkingDay(LocalDate day) {
            return open;
        }

        @Override
        public long secondsOffHours(Instant from, Instant to) {
            return open ? 0 : Duration.between(from, to).getSeconds();
        }

        @Override
        public Instant plusWorkingTime(Instant from, long seconds) {
            return from.plusSeconds(seconds);
        }

        @Override
        public Instant plusWorkingDays(Instant from, int days) {
            return from.plus(Duration.ofDays(days));
        }
    }
}
