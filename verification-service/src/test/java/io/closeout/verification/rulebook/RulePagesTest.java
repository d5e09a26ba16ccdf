package io.closeout.verification.rulebook;

import static io.closeout.verification.rulebook.RuleOffice.OVERLAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.kit.look.Languages;
import io.closeout.verification.Office;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class RulePagesTest {

    private final String network = "pages-" + UUID.randomUUID();
    private final Office reader = Office.of("reviewer", network);

    @Test
    void everyRuleHasAPageInEveryLanguage() throws IOException {
        for (var rule : reader.calls().get("/api/rules").jsonPath().<String>getList("[0].rules.id")) {
            for (var language : Languages.all()) {
                var page = page(reader.reading(language), "/rules/" + rule);
                assertThat(page).as("%s in %s", rule, language).doesNotContain("{", "word.", "finding.");
                keep("rule-%s-%s".formatted(rule, language), page);
            }
        }
    }

    @Test
    void aRulePageTellsReasonLimitExampleAndHistory() {
        var page = page(reader, "/rules/labour-over-standard");

        assertThat(page)
                .contains("Every operation has a standard time")
                .contains("20\u00a0%")
                .contains("between 0\u00a0% and 100\u00a0%, by the contract")
                .contains("The report claims 1 h 12 min 1 s of labour. The standard time is 1 h")
                .contains("closeout-basic 1");
    }

    @Test
    void showsWhatIsSetForACountry() throws IOException {
        new RuleOffice(network)
                .publish(
                        "overlays",
                        OVERLAY.replace("base: ours", "base: closeout-basic")
                                .replace("far.metres: 15000", "labour-over-standard.tolerancePercent: 35"))
                .then()
                .statusCode(200);

        assertThat(page(reader, "/rules/labour-over-standard"))
                .contains("the country BE")
                .contains("35\u00a0%");
        var list = page(reader, "/rules");
        assertThat(list).contains("far-be 1").contains("labour-over-standard.tolerancePercent = 35");
        keep("rules-overlay", list);
        keep("rule-overlay", page(reader, "/rules/labour-over-standard"));
    }

    @Test
    void anUnknownRuleHasNoPage() {
        reader.calls().accept("text/html").get("/rules/nothing").then().statusCode(404);
    }

    private static String page(Office who, String path) {
        return who.calls()
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** For people who want to look at it. */
    private static void keep(String name, String page) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "pages"));
        Files.writeString(folder.resolve(name + ".html"), page);
    }
}
