package io.closeout.verification.reference;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reference data: how long an operation takes by the book, and which parts exist. */
public final class Catalogue implements Reference {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Map<String, Operation> operations;
    private final Map<String, Part> parts;

    private Catalogue(Map<String, Operation> operations, Map<String, Part> parts) {
        this.operations = operations;
        this.parts = parts;
    }

    /** Reads the list of operations and the list of parts; a code that occurs twice is refused. */
    public static Catalogue read(byte[] operations, byte[] parts) {
        try {
            return new Catalogue(
                    YAML.readValue(operations, Operations.class).operations().stream()
                            .collect(Collectors.toUnmodifiableMap(Operation::code, operation -> operation)),
                    YAML.readValue(parts, Parts.class).parts().stream()
                            .collect(Collectors.toUnmodifiableMap(Part::code, part -> part)));
        } catch (IOException e) {
            throw new UncheckedIOException("the catalogue cannot be read", e);
        }
    }

    @Override
    public Optional<Operation> operation(String code) {
        return Optional.ofNullable(operations.get(code));
    }

    @Override
    public Optional<Part> part(String code) {
        return Optional.ofNullable(parts.get(code));
    }

    @Override
    public Optional<Contract> contract(String contractId) {
        return Optional.empty();
    }

    @Override
    public Optional<WarrantyRegistration> warranty(String serialNumber) {
        return Optional.empty();
    }

    @Override
    public Optional<WorkingCalendar> calendar(UUID stationId, String country, String zone) {
        return Optional.empty();
    }

    @Override
    public WorkingCalendar officeCalendar(String country, String zone) {
        return WeeklyHours.office(ZoneId.of(zone), Holidays.in(country));
    }

    @Override
    public List<String> neededEvidence(String interventionType) {
        return List.of();
    }

    @Override
    public Optional<Rates> rates(String country) {
        return Optional.empty();
    }

    private record Operations(@JsonProperty(required = true) List<Operation> operations) {}

    private record Parts(@JsonProperty(required = true) List<Part> parts) {}
}
