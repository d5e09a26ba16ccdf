package io.closeout.report.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.closeout.events.common.LineKind;
import io.closeout.events.report.AttachmentKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a report may name.
 *
 * @param version digest of the rest; also the {@code ETag}
 * @param lineUnits the units that each kind of line is measured in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CatalogueView(
        @Nullable String version,
        @JsonProperty(required = true) List<InterventionType> interventionTypes,
        @JsonProperty(required = true) List<Unit> units,
        @JsonProperty(required = true) Map<LineKind, List<String>> lineUnits,
        @JsonProperty(required = true) List<Operation> operations,
        @JsonProperty(required = true) List<Part> parts,
        @JsonProperty(required = true) List<TravelZone> travelZones,
        @JsonProperty(required = true) List<RefusalReason> refusalReasons) {

    /** @param evidence the photos that this kind of work should have; one that is missing stops nobody */
    public record InterventionType(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) List<AttachmentKind> evidence,
            @JsonProperty(required = true) Text text) {}

    /**
     * How exact and how large a quantity may be.
     *
     * @param code UN/ECE Recommendation 20
     */
    public record Unit(
            @JsonProperty(required = true) String code,
            @JsonProperty(required = true) int decimals,
            @JsonProperty(required = true) BigDecimal largest,
            @JsonProperty(required = true) Text text) {}

    /** @param minutes standard time; absent for what has a price of its own */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Operation(
            @JsonProperty(required = true) String code,
            @JsonProperty(required = true) LineKind kind,
            @Nullable Integer minutes,
            @JsonProperty(required = true) Text text) {}

    public record Part(
            @JsonProperty(required = true) String code,
            @JsonProperty(required = true) String unit,
            @JsonProperty(required = true) Text text) {}

    public record TravelZone(
            @JsonProperty(required = true) String code,
            @JsonProperty(required = true) Text text) {}

    /** @param key for {@code reasonKey} of a refusal */
    public record RefusalReason(
            @JsonProperty(required = true) String key,
            @JsonProperty(required = true) Text text) {}

    CatalogueView withVersion(String digest) {
        return new CatalogueView(
                digest, interventionTypes, units, lineUnits, operations, parts, travelZones, refusalReasons);
    }
}
