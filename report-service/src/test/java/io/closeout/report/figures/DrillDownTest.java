package io.closeout.report.figures;

import static io.closeout.report.People.BACK_OFFICE;
import static io.closeout.report.People.OTHER_STATION;
import static io.closeout.report.People.STATION;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeout.dev.platform.PlatformResource;
import io.closeout.report.CaseEvents;
import io.closeout.report.Directory;
import io.closeout.report.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class DrillDownTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CASES = Pattern.compile("href=\"(/cases\\?[^\"]+)\"");

    @Inject
    Service service;

    @Inject
    Clock clock;

    private final UUID station = UUID.randomUUID();

    @BeforeEach
    void aStationHasWorkOfEveryKind() {
        Directory.isFilled();
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Work.of(station, now.minus(ofDays(20)))
                .verifiedAfter(ofHours(2))
                .issuedAfter(ofHours(3), today.minusDays(2))
                .isToldTo(service);
        Work.of(station, now.minus(ofDays(20)))
                .queried()
                .verifiedAfter(ofHours(9))
                .issuedAfter(ofHours(10), today.plusDays(1))
                .disputed()
                .isToldTo(service);
        Work.of(station, now.minus(ofDays(20)))
                .verifiedAfter(ofHours(2))
                .issuedAfter(ofHours(3), today.plusDays(200))
                .isToldTo(service);
        Work.of(station, now.minus(ofDays(8))).verifiedAfter(ofHours(2)).isToldTo(service);
        Work.of(station, now.minus(ofDays(3))).in("NO").isToldTo(service);
        Work.of(station, now.minus(ofDays(40))).isToldTo(service);
    }

    @Test
    void everyAgeOfUnbilledWorkLeadsToItsCases() {
        for (var age : figures().path("unbilled")) {
            var to = age.has("toDays") ? "&maxAge=" + age.path("toDays") : "";

            assertThat(listed("unbilled=true&minAge=" + age.path("fromDays") + to))
                    .as("%s", age)
                    .hasSize(age.path("cases").asInt());
        }
    }

    @Test
    void everyWeekOfAStepLeadsToItsCases() {
        var steps = Map.of("verified", "signedToVerified", "issued", "verifiedToIssued", "settled", "issuedToSettled");
        for (var week : figures().path("weeks")) {
            var monday = LocalDate.parse(week.path("starts").asText());
            steps.forEach((step, name) -> assertThat(
                            listed("step=%s&from=%s&to=%s".formatted(step, monday, monday.plusDays(6))))
                    .as("%s %s", monday, step)
                    .hasSize(week.path(name).path("cases").asInt()));
            assertThat(listed("step=verified&firstPass=true&from=%s&to=%s".formatted(monday, monday.plusDays(6))))
                    .hasSize(week.path("firstPass").path("count").asInt());
            assertThat(listed("step=issued&disputed=true&from=%s&to=%s".formatted(monday, monday.plusDays(6))))
                    .hasSize(week.path("disputed").path("count").asInt());
        }
        assertThat(listed("step=verified")).hasSize(4);
    }

    @Test
    void everyWeekOfExpectedMoneyLeadsToTheInvoicesThatAreDue() {
        var expected = figures();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);

        assertThat(openOf("&dueTo=%s".formatted(today.minusDays(1)))).isEqualByComparingTo(amount(expected, "overdue"));
        assertThat(openOf("&dueFrom=%s".formatted(Period.monday(today).plusWeeks(8))))
                .isEqualByComparingTo(amount(expected, "later"));
        assertThat(openOf("&dueFrom=%s&dueTo=%s".formatted(today, today.plusDays(60))))
                .isEqualByComparingTo("121");
        assertThat(openOf("")).isEqualByComparingTo(amount(expected, "total"));
    }

    @Test
    void everyLinkOfTheDashboardOpensAListThatIsNotEmpty() {
        var page = page("/?station=" + station);
        var links = CASES.matcher(page)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .toList();

        assertThat(links)
                .hasSizeGreaterThan(15)
                .allSatisfy(link -> assertThat(link).contains("performer=" + station));
        links.stream()
                .filter(link -> !link.contains("stage=") && !link.contains("overdue=") && !link.contains("firstPass"))
                .filter(link -> !link.contains("disputed"))
                .forEach(link -> assertThat(page(link)).as(link).contains("R-").contains("class=\"chip\""));
    }

    @Test
    void theWholeDashboardIsNarrowed() {
        BACK_OFFICE
                .gets("/api/cases/summary?country=NO&station=" + station)
                .statusCode(200)
                .body("stages.find { it.stage == 'SIGNED' }.cases", org.hamcrest.Matchers.equalTo(1))
                .body("stages.cases.sum()", org.hamcrest.Matchers.equalTo(1))
                .body("money", org.hamcrest.Matchers.empty())
                .body("lastEvents.size()", org.hamcrest.Matchers.equalTo(1));
        assertThat(page("/?network=" + CaseEvents.MANUFACTURER))
                .contains("<option value=\"" + CaseEvents.MANUFACTURER + "\" selected>Calor Werke</option>");
        assertThat(page("/?station=" + UUID.randomUUID())).contains("No case matches this choice");
    }

    @Test
    void aFilterOpensNoCaseOfOthers() {
        for (var filter :
                List.of("step=verified", "unbilled=true", "dueTo=2999-01-01", "sponsor=" + CaseEvents.MANUFACTURER)) {
            for (var reader : List.of(OTHER_STATION, STATION)) {
                assertThat(reader.gets("/api/cases?performer=%s&%s".formatted(station, filter))
                                .statusCode(200)
                                .extract()
                                .jsonPath()
                                .getList("items"))
                        .as("%s %s", reader, filter)
                        .isEmpty();
            }
        }
    }

    @Test
    void aFilterThatMakesNoSenseIsRefused() {
        for (var query : List.of(
                "step=paid",
                "from=2026-03-02",
                "step=issued&from=soon",
                "step=issued&from=-999999999-01-01",
                "minAge=-1",
                "minAge=1e9",
                "unbilled=yes",
                "dueTo=2026-02-30",
                "dueTo=%2B999999999-12-31",
                "customer=x",
                "sponsor=x",
                "country=XX",
                "firstPass=1")) {
            assertThat(BACK_OFFICE
                            .asks()
                            .urlEncodingEnabled(false)
                            .get("/api/cases?" + query)
                            .statusCode())
                    .as(query)
                    .isEqualTo(400);
        }
    }

    private JsonNode figures() {
        return read("/api/cases/figures?station=" + station);
    }

    private JsonNode listed(String filter) {
        return read("/api/cases?limit=200&performer=%s&%s".formatted(station, filter))
                .path("items");
    }

    private static JsonNode read(String path) {
        var body = BACK_OFFICE.gets(path).statusCode(200).extract().asString();
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(body, e);
        }
    }

    private BigDecimal openOf(String filter) {
        var open = BigDecimal.ZERO;
        for (var item : listed("currency=EUR" + filter)) {
            for (var sum : item.path("amounts")) {
                open = open.add(sum.path("open").decimalValue());
            }
        }
        return open;
    }

    private static BigDecimal amount(JsonNode figures, String field) {
        return figures.path("expected").path(0).path(field).decimalValue();
    }

    private static String page(String path) {
        return BACK_OFFICE
                .asks()
                .header("Accept-Language", "en")
                .accept("text/html")
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
