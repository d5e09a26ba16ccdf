package io.closeout.invoicing.billingpolicy;

import static io.closeout.invoicing.Api.as;
import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.Api.command;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.Persona;
import io.closeout.invoicing.InvoicingPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class PolicyPagesTest {

    private static final Path SEEN = Path.of("target", "pages");

    @Inject
    Clock clock;

    private final String tenant = "policy-page-" + UUID.randomUUID();

    @Test
    void showsThePoliciesOfTheProductInWords() throws IOException {
        assertThat(seen("list", get("/invoices/policies")))
                .contains("Price policies", "closeout-be", "Belgium", "In force", "Comes with the product");
        assertThat(seen("one", get("/invoices/policies/closeout-be")))
                .contains("Labour: rate per hour", "78.4", "55 to 140");
        assertThat(seen("conformance", get("/invoices/policies/conformance"))).contains("Belgium", "Norway", "8 to 60");
    }

    @Test
    void speaksTheLanguageOfTheReader() {
        var page = backOffice(tenant).header("Accept-Language", "fr").get("/invoices/policies/closeout-be");

        assertThat(page.asString()).contains("Main-d’œuvre");
    }

    @Test
    void writesTheNextVersionOfAPolicyAsTextThatCanBePublished() {
        var page = get("/invoices/policies?from=closeout-nl");

        assertThat(page).contains("policy: closeout-nl\nversion: 2", "payment.netDays: {value: &quot;14&quot;");
        var text = PolicyYaml.next(
                io.closeout.kit.policy.PolicyFiles.overlay(
                        "x",
                        "policy: closeout-nl\nversion: 1\nscope: {country: \"NL\"}\nvalidFrom: 2026-01-01\nvalues:\n  callOut.fee: \"46.00\"\n  labour.ratePerHour: {value: \"84.00\", min: \"60.00\", max: \"145.00\"}\n  travel.pricing: {value: KILOMETRES, allowed: [KILOMETRES]}\n"),
                2,
                today());
        assertThat(post("/invoices/policies", text, "try").asString())
                .contains("closeout-nl, version 2 can be published.");
    }

    @Test
    void triesADraftAndKeepsWhatWasTyped() throws IOException {
        var tried = post("/invoices/policies", draft("labour.ratePerHour: \"80.00\""), "try");
        var refused = post("/invoices/policies", draft("labour.ratePerHour: \"<b>\""), "publish");

        assertThat(seen("tried", tried.asString()))
                .contains("What changes on its first day", "78.4", "80", "labour.ratePerHour");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(seen("refused", refused.asString()))
                .contains("policy:6: labour.ratePerHour", "&lt;b&gt;")
                .doesNotContain("<b>");
        assertThat(get("/invoices/policies")).doesNotContain("draft-be");
    }

    @Test
    void publishesAndEnds() throws IOException {
        var done = post("/invoices/policies", draft("labour.ratePerHour: \"80.00\""), "publish");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(seen("published", get("/invoices/policies/draft-be")))
                .contains("End this policy", "As it was written");

        var ended = form(backOffice(tenant))
                .formParam("lastDay", today().toString())
                .formParam("reason", "agreed")
                .post("/invoices/policies/draft-be/end");

        assertThat(ended.statusCode()).isEqualTo(303);
        assertThat(get("/invoices/policies/draft-be")).doesNotContain("End this policy");
    }

    @Test
    void startsABackTestFromAPage() throws IOException {
        var begun = form(backOffice(tenant))
                .formParam("document", draft("labour.ratePerHour: \"80.00\""))
                .formParam("from", "2026-02-01")
                .formParam("to", "2026-03-01")
                .post("/invoices/policies/back-tests");
        assertThat(begun.statusCode()).isEqualTo(303);

        assertThat(seen("back-test", get(begun.header("Location").replaceFirst("https?://[^/]*", ""))))
                .contains("draft-be", "Waiting", "Cancel the test");
        assertThat(seen("back-tests", get("/invoices/policies/back-tests"))).contains("draft-be");
        var again = form(backOffice(tenant))
                .formParam("document", "nonsense")
                .formParam("from", "x")
                .post("/invoices/policies/back-tests");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.asString()).contains("nonsense", "A day is written like 2026-03-29.");
    }

    @Test
    void letsAnAuditorReadAndNotWrite() {
        var auditor = as(Persona.called("a").withRoles("auditor").ofTenant(tenant));

        assertThat(auditor.get("/invoices/policies").asString()).doesNotContain("<textarea");
    }

    private String get(String path) {
        var page = backOffice(tenant).get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.asString();
    }

    private Response post(String path, String document, String act) {
        return form(backOffice(tenant))
                .formParam("document", document)
                .formParam("act", act)
                .post(path);
    }

    private static RequestSpecification form(RequestSpecification caller) {
        return command(caller)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .redirects()
                .follow(false);
    }

    private String draft(String value) {
        return "policy: draft-be\nversion: 1\nscope: {country: BE, station: \"%s\"}\nvalidFrom: %s\nvalues:\n  %s\n"
                .formatted(UUID.nameUUIDFromBytes(tenant.getBytes(UTF_8)), today(), value);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String seen(String name, String html) throws IOException {
        Files.createDirectories(SEEN);
        Files.writeString(SEEN.resolve("policies-" + name + ".html"), html, UTF_8);
        return html;
    }
}
