package io.closeout.invoicing.tax;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What single countries add to the directive, as data with sources: {@code national-law.yaml}. */
public final class NationalLaw {

    /**
     * How small businesses are exempt.
     *
     * @param code VATEX; null where the list has none
     * @param text the words of the law, in its language
     */
    public record SmallBusiness(@Nullable String code, String text, String source, String confidence) {}

    /**
     * A buyer in the same country owes the tax.
     *
     * @param when REGISTERED: every registered buyer; AGREED: only where policy or contract say so
     * @param text the words of the law, in its language
     */
    public record DomesticReverseCharge(
            When when, LocalDate validFrom, @Nullable String code, String text, String source, String confidence) {

        /** On what it hangs. */
        public enum When {
            REGISTERED,
            AGREED
        }
    }

    /**
     * A reduced rate, used only where policy or contract say so.
     *
     * @param kind such as {@code renovation}
     * @param rate percent
     * @param text the declaration that the law wants on the document; null where it wants none
     */
    public record ReducedRate(
            String country,
            String kind,
            LocalDate validFrom,
            BigDecimal rate,
            @Nullable String text,
            String source,
            String confidence) {}

    /**
     * Work on equipment between businesses that are established in the country or its territories is taxed where it is
     * done.
     *
     * @param areas keys of {@link Territory}, beside the country itself
     */
    public record EquipmentWhereDone(List<String> areas, String source, String confidence) {}

    private record Table(
            int version,
            Map<String, EquipmentWhereDone> equipmentWhereDone,
            Map<String, SmallBusiness> smallBusiness,
            Map<String, DomesticReverseCharge> immovableWork,
            List<ReducedRate> reducedRates) {}

    private static final Table TABLE = read();

    private NationalLaw() {}

    private static Table read() {
        try {
            return YAMLMapper.builder()
                    .findAndAddModules()
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .readValue(TaxFiles.text("national-law.yaml"), Table.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<SmallBusiness> smallBusiness(String country) {
        return Optional.ofNullable(TABLE.smallBusiness().get(country));
    }

    static Optional<DomesticReverseCharge> immovableWork(String country, LocalDate day) {
        return Optional.ofNullable(TABLE.immovableWork().get(country)).filter(rule -> !day.isBefore(rule.validFrom()));
    }

    /** Whether all the areas are of that country, one of them a territory of it. */
    static boolean taxesEquipmentWhereDone(String country, List<Area> areas) {
        var rule = TABLE.equipmentWhereDone().get(country);
        return rule != null
                && areas.stream()
                        .allMatch(area ->
                                area.key().equals(country) || rule.areas().contains(area.key()));
    }

    static Optional<ReducedRate> reducedRate(String country, String kind, LocalDate day) {
        return TABLE.reducedRates().stream()
                .filter(rate -> rate.country().equals(country) && rate.kind().equals(kind))
                .filter(rate -> !day.isBefore(rate.validFrom()))
                .max(Comparator.comparing(ReducedRate::validFrom));
    }

    public static Map<String, SmallBusiness> smallBusinesses() {
        return TABLE.smallBusiness();
    }

    public static Map<String, DomesticReverseCharge> immovableWork() {
        return TABLE.immovableWork();
    }

    public static List<ReducedRate> reducedRates() {
        return TABLE.reducedRates();
    }
}
