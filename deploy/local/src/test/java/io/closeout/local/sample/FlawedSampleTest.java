package io.closeout.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What is sound passes by itself, and what is flawed is flawed in the one way that is meant. */
class FlawedSampleTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    private final SampleQuarter quarter = new SampleQuarter(1, TODAY);
    private final List<Intervention> interventions = quarter.interventions();

    @Test
    void whatAManufacturerPaysComesWithItsPhotosAndNothingElseDoes() {
        var wanted = catalogue().path("interventionTypes");
        var evidence = StreamSupport.stream(wanted.spliterator(), false)
                .collect(Collectors.toMap(type -> type.path("id").asText(), type -> texts(type.path("evidence"))));

        assertThat(interventions).allSatisfy(one -> {
            var kinds = one.photos().stream().map(Snapshot::kind).collect(Collectors.toSet());
            var isWarranty = one.report().sponsorId() != null;
            assertThat(kinds).isEqualTo(isWarranty ? evidence.get(one.report().interventionType()) : Set.of());
        });
    }

    @Test
    void noTwoPhotosLookAlikeButThoseThatAreMeantTo() {
        var motifs = interventions.stream()
                .filter(one -> one.flaw().isEmpty())
                .flatMap(one -> one.photos().stream().map(Snapshot::motif))
                .toList();
        var copies = all(Flaw.PHOTO_REUSED);

        assertThat(motifs).doesNotHaveDuplicates();
        assertThat(copies).allSatisfy(one -> {
            var copy = one.photos().getFirst();
            assertThat(motifs).contains(copy.motif());
            assertThat(copy.developed().named().sha256())
                    .isNotEqualTo(new Snapshot(copy.kind(), copy.motif(), 0)
                            .developed()
                            .named()
                            .sha256());
        });
    }

    @Test
    void aMachineIsRepairedAgainWithinAMonthOnPurposeOnly() {
        assertThat(interventions.stream().filter(one -> one.flaw().isEmpty()))
                .allSatisfy(one -> assertThat(repairsWithinAMonthBefore(one))
                        .filteredOn(other -> other.flaw().isEmpty())
                        .isEmpty());
        assertThat(all(Flaw.REPEAT_REPAIR))
                .allSatisfy(one -> assertThat(repairsWithinAMonthBefore(one)).isNotEmpty());
    }

    private List<Intervention> repairsWithinAMonthBefore(Intervention one) {
        var report = one.report();
        return interventions.stream()
                .filter(other -> other.report().interventionType().equals("repair")
                        && report.interventionType().equals("repair")
                        && other.report().asset().equals(report.asset())
                        && other.report().serviceTo().isBefore(report.serviceFrom())
                        && other.report()
                                .serviceTo()
                                .isAfter(report.serviceFrom().minusDays(31)))
                .toList();
    }

    @Test
    void aPartIsDearAndAWarrantyOverWhereThatIsMeant() {
        assertThat(all(Flaw.PART_PRICE_OFF_LIST))
                .allSatisfy(one -> assertThat(one.report().lines()).anyMatch(line -> line.claimedUnitPrice() != null));
        var late = all(Flaw.SERIAL_OUT_OF_WARRANTY);
        assertThat(late).hasSize(SampleQuarter.FLAWED_EACH).allSatisfy(one -> {
            assertThat(one.report().sponsorId()).isNotNull();
            var registered =
                    Warranties.csv(interventions, one.network(), TODAY).lines().toList();
            var end = one.report().serviceTo().minusDays(45);
            assertThat(registered)
                    .contains("%s,%s,%s".formatted(one.report().asset().get("serialNumber"), end.minusYears(3), end));
        });
    }

    @Test
    void nobodyClaimsALongerWayThanRoadsMake() {
        var byId = quarter.parties().stream().collect(Collectors.toMap(SampleParty::id, party -> party));

        assertThat(interventions).filteredOn(one -> one.flaw().isEmpty()).allSatisfy(one -> {
            var longest = Roads.kilometres(
                            Objects.requireNonNull(byId.get(one.report().performerId())),
                            Objects.requireNonNull(byId.get(one.report().signerId())),
                            BigDecimal.valueOf(96))
                    .orElseThrow();
            assertThat(one.report().lines())
                    .filteredOn(line -> line.unit().equals("KMT"))
                    .allSatisfy(line -> assertThat(line.quantity()).isLessThanOrEqualTo(longest));
        });
    }

    private List<Intervention> all(Flaw flaw) {
        return interventions.stream()
                .filter(one -> one.flaw().filter(flaw::equals).isPresent())
                .toList();
    }

    private static Set<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    private static JsonNode catalogue() {
        try {
            return new YAMLMapper()
                    .readTree(Path.of("../../report-service/src/main/resources/catalogue.yaml")
                            .toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
