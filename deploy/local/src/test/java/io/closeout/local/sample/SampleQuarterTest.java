package io.closeout.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class SampleQuarterTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final Path ROOT = Path.of("../..");

    private final SampleQuarter quarter = new SampleQuarter(1, TODAY);
    private final List<Intervention> interventions = quarter.interventions();

    @Test
    void isAWholeQuarterOfThreeNetworksEightStationsAndFiveCountries() {
        var stations =
                quarter.parties().stream().filter(party -> party.is("STATION")).toList();

        assertThat(interventions).hasSizeGreaterThanOrEqualTo(300);
        assertThat(stations).hasSize(8);
        assertThat(stations).extracting(SampleParty::network).containsOnly("varmea", "liftara", "nordquip");
        assertThat(stations).extracting(SampleParty::country).containsOnly("BE", "FR", "NL", "NO", "RO");
        assertThat(quarter.parties()).filteredOn(party -> party.is("CUSTOMER")).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void tellsTheSameStoryForTheSameSeed() {
        var again = new SampleQuarter(1, TODAY).interventions();

        assertThat(again).isEqualTo(interventions);
    }

    @Test
    void hasReportsThatTheRulesStop() {
        var rules = yaml("verification-service/src/main/resources/rulesets/closeout-basic-3.yaml")
                .path("rules");

        var flaws = interventions.stream()
                .flatMap(intervention -> intervention.flaw().stream())
                .collect(Collectors.toSet());

        assertThat(flaws).containsExactlyInAnyOrder(Flaw.values());
        assertThat(texts(rules, "id"))
                .containsAll(flaws.stream().map(Flaw::ruleId).toList());
    }

    @Test
    void namesOnlyOperationsOfTheCatalogueWithTheirStandardTime() {
        var operations = yaml("verification-service/src/main/resources/reference/operations.yaml")
                .path("operations");
        var minutes = StreamSupport.stream(operations.spliterator(), false)
                .collect(Collectors.toMap(
                        operation -> operation.path("code").asText(),
                        operation -> operation.path("standardMinutes").asInt()));

        assertThat(Work.read().jobs()).allSatisfy(job -> {
            assertThat(minutes).containsKeys(job.operations().toArray(String[]::new));
            var standard = job.operations().stream().mapToInt(minutes::get).sum();
            assertThat(job.minutes()).isBetween(standard * 80 / 100, standard);
        });
    }

    @Test
    void usesOnlyArticlesThatHaveAPriceInEveryCurrency() {
        var articles =
                yaml("invoicing-service/src/main/resources/prices/2026.yaml").path("articles");

        assertThat(articles()).allSatisfy(code -> {
            assertThat(articles.has(code)).as(code).isTrue();
            assertThat(articles.path(code).path("prices").size()).as(code).isGreaterThanOrEqualTo(3);
        });
    }

    @Test
    void claimsOnlyPartsThatMayBeClaimedWhereNoFlawIsMeant() {
        var parts = texts(
                yaml("verification-service/src/main/resources/reference/parts.yaml")
                        .path("parts"),
                "code");

        assertThat(Work.read().parts().keySet()).isSubsetOf(parts);
    }

    @Test
    void namesOnlyInterventionTypesAndUnitsThatReportsMayHave() {
        var catalogue = yaml("report-service/src/main/resources/catalogue.yaml");
        var types = texts(catalogue.path("interventionTypes"), "id");
        var units = texts(catalogue.path("units"), "code");

        assertThat(interventions).allSatisfy(intervention -> {
            assertThat(types).contains(intervention.report().interventionType());
            assertThat(intervention.report().lines())
                    .allSatisfy(line -> assertThat(units).contains(line.unit()));
        });
    }

    @Test
    void whatDevicesOfferIsWhatIsCheckedAndPriced() {
        var offered = yaml("report-service/src/main/resources/catalogue.yaml");
        var reference = "verification-service/src/main/resources/reference/";
        var checked = new TreeMap<String, Integer>();
        yaml(reference + "operations.yaml")
                .path("operations")
                .forEach(one -> checked.put(
                        one.path("code").asText(), one.path("standardMinutes").asInt()));
        var timed = new TreeMap<String, Integer>();
        var sold = new TreeSet<>(texts(offered.path("parts"), "code"));
        offered.path("operations").forEach(one -> {
            if (one.path("kind").asText().equals("LABOUR")) {
                timed.put(one.path("code").asText(), one.path("minutes").asInt());
            } else {
                sold.add(one.path("code").asText());
            }
        });

        assertThat(timed).isEqualTo(checked);
        assertThat(texts(offered.path("parts"), "code"))
                .isEqualTo(texts(yaml(reference + "parts.yaml").path("parts"), "code"));
        assertThat(sold).isEqualTo(priced());
    }

    private static Set<String> priced() {
        var articles =
                yaml("invoicing-service/src/main/resources/prices/2026.yaml").path("articles");
        var codes = new TreeSet<String>();
        articles.fieldNames().forEachRemaining(codes::add);
        return codes;
    }

    @Test
    void someLetTheDeviceCountAndSomeShare() {
        var reports = interventions.stream().map(Intervention::report).toList();
        var counted = reports.stream()
                .flatMap(report -> report.lines().stream())
                .filter(line -> !line.periods().isEmpty())
                .toList();

        assertThat(counted)
                .hasSizeGreaterThan(50)
                .allSatisfy(line -> assertThat(line.periods().stream()
                                .mapToLong(period -> Duration.between(period.from(), period.to())
                                        .toSeconds())
                                .sum())
                        .isEqualTo(line.quantity().longValueExact() * 60));
        assertThat(reports.stream().filter(report -> !report.split().isEmpty()))
                .hasSizeBetween(10, 60)
                .allSatisfy(report -> assertThat(report.split())
                        .extracting(Intervention.Share::payerId)
                        .contains(report.billToId())
                        .doesNotHaveDuplicates());
    }

    @Test
    void flawsAreWhatTheirRulesLookFor() {
        assertThat(with(Flaw.SIGNED_BEFORE_WORK_ENDED))
                .allSatisfy(report -> assertThat(report.serviceTo()).isAfter(report.serviceFrom()));
        assertThat(with(Flaw.UNPLANNED_WITHOUT_CONSENT))
                .allSatisfy(
                        report -> assertThat(report.lines()).anyMatch(line -> line.unplanned() && !line.consented()));
        assertThat(with(Flaw.DISTANCE_OVER_CAP))
                .allSatisfy(report -> assertThat(report.lines())
                        .anyMatch(line ->
                                line.kind().equals("TRAVEL") && line.quantity().intValue() > 250));
    }

    @Test
    void everyTextIsThereInTheLanguageOfItsCustomer() {
        var work = Work.read();

        assertThat(work.jobs())
                .allSatisfy(job -> assertThat(job.text()).containsOnlyKeys("en", "nl", "fr", "nb", "ro"));
        assertThat(work.services().values())
                .allSatisfy(texts -> assertThat(texts).containsOnlyKeys("en", "nl", "fr", "nb", "ro"));
    }

    private List<Intervention.Report> with(Flaw flaw) {
        return interventions.stream()
                .filter(intervention -> intervention.flaw().filter(flaw::equals).isPresent())
                .map(Intervention::report)
                .toList();
    }

    private static Set<String> articles() {
        var work = Work.read();
        var codes = new HashSet<>(work.parts().keySet());
        codes.addAll(work.services().keySet());
        work.jobs().forEach(job -> {
            codes.addAll(job.parts());
            codes.addAll(job.services());
        });
        return codes;
    }

    private static Set<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(entry -> entry.path(field).asText())
                .collect(Collectors.toSet());
    }

    private static JsonNode yaml(String file) {
        try {
            return new YAMLMapper().readTree(ROOT.resolve(file).toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
