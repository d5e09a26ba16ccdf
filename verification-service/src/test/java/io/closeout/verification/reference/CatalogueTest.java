package io.closeout.verification.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final Catalogue CATALOGUE = Catalogue.inFolder("reference");
    private static final Path SERVICES = Path.of("..");

    @Test
    void knowsItsParts() {
        assertThat(CATALOGUE.part("HT-PUMP-25")).isPresent();
        assertThat(CATALOGUE.part("HT-PUMP-99")).isEmpty();
        assertThat(CATALOGUE.part("")).isEmpty();
    }

    @Test
    void knowsWhatAPartCostsInEachCurrencyAndConvertsNothing() {
        assertThat(CATALOGUE.part("HT-PUMP-25")).hasValueSatisfying(part -> {
            assertThat(part.priceIn("EUR")).hasValue(new BigDecimal("189.00"));
            assertThat(part.priceIn("NOK")).hasValue(new BigDecimal("2190.00"));
            assertThat(part.priceIn("USD")).isEmpty();
        });
    }

    @Test
    void knowsTheStandardTimeOfAnOperation() {
        assertThat(CATALOGUE.operation("HEAT-SERVICE"))
                .hasValueSatisfying(
                        operation -> assertThat(operation.standardMinutes()).isEqualTo(75));
        assertThat(CATALOGUE.operation("HEAT-DANCE")).isEmpty();
    }

    @Test
    void refusesAFileThatNamesACodeTwice() {
        var twice = "operations:\n- {code: A, name: a, standardMinutes: 1}\n- {code: A, name: b, standardMinutes: 2}\n"
                .getBytes(StandardCharsets.UTF_8);

        assertThatIllegalStateException()
                .isThrownBy(() -> Catalogue.read(twice, "parts: []".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void partsAndTheirPricesAreThoseOfThePriceList() throws IOException {
        var listed = new HashMap<String, Map<String, BigDecimal>>();
        yaml("invoicing-service/src/main/resources/prices/2026.yaml")
                .get("articles")
                .properties()
                .forEach(article ->
                        listed.put(article.getKey(), prices(article.getValue().get("prices"))));
        listed.keySet().removeIf(code -> code.startsWith("SV-"));

        var ours = CATALOGUE.of(Kind.PARTS).keySet().stream()
                .collect(Collectors.toMap(code -> code, CatalogueTest::pricesOf));

        assertThat(ours).isEqualTo(listed);
    }

    private static Map<String, BigDecimal> prices(JsonNode node) {
        return node.properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        price -> new BigDecimal(price.getValue().asText()).setScale(2)));
    }

    private static Map<String, BigDecimal> pricesOf(String code) {
        var part = CATALOGUE.part(code).orElseThrow();
        var prices = new HashMap<>(part.otherPrices());
        prices.put(String.valueOf(part.currency()), part.listPrice());
        return prices;
    }

    @Test
    void operationsTakeAsLongAsTheDevicesSay() throws IOException {
        var offered = new HashMap<String, Integer>();
        for (var operation :
                yaml("report-service/src/main/resources/catalogue.yaml").get("operations")) {
            if (operation.has("minutes")) {
                offered.put(
                        operation.get("code").asText(), operation.get("minutes").asInt());
            }
        }

        var ours = CATALOGUE.of(Kind.OPERATIONS).keySet().stream()
                .collect(Collectors.toMap(
                        code -> code,
                        code -> CATALOGUE.operation(code).orElseThrow().standardMinutes()));

        assertThat(ours).isEqualTo(offered);
    }

    @Test
    void evidenceIsWhatTheDevicesAskFor() throws IOException {
        var asked = new HashMap<String, List<String>>();
        for (var type : yaml("report-service/src/main/resources/catalogue.yaml").get("interventionTypes")) {
            asked.put(
                    type.get("id").asText(),
                    type.get("evidence").valueStream().map(JsonNode::asText).toList());
        }

        var ours = CATALOGUE.of(Kind.EVIDENCE).keySet().stream()
                .collect(Collectors.toMap(type -> type, CATALOGUE::neededEvidence));

        assertThat(ours).isEqualTo(asked);
    }

    @Test
    void ratesAreThoseOfThePolicies() throws IOException {
        for (var country : List.of("be", "fr", "nl", "no", "ro")) {
            var policy = yaml("invoicing-service/src/main/resources/policies/%s.yaml".formatted(country))
                    .get("values");
            var rates = CATALOGUE.rates(country.toUpperCase(Locale.ROOT)).orElseThrow();

            assertThat(rates.labourPerHour()).isEqualTo(value(policy, "labour.ratePerHour"));
            assertThat(rates.travelPerKilometre()).isEqualTo(value(policy, "travel.ratePerKm"));
        }
    }

    private static BigDecimal value(JsonNode policy, String name) {
        var value = policy.get(name);
        return new BigDecimal(value.isObject() ? value.get("value").asText() : value.asText());
    }

    private static JsonNode yaml(String file) throws IOException {
        return YAMLMapper.builder().build().readTree(SERVICES.resolve(file).toFile());
    }
}
