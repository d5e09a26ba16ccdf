package io.closeout.invoicing.office;

import static io.closeout.invoicing.ReportFixture.aReport;
import static io.closeout.invoicing.ReportFixture.kilometres;
import static io.closeout.invoicing.ReportFixture.minutes;
import static io.closeout.invoicing.ReportFixture.part;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.invoicing.Api;
import io.closeout.invoicing.PartyFixture;
import io.closeout.invoicing.ReportFixture;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the office looks: bills something, and opens pages. */
@ApplicationScoped
class Counter {

    private static final Path SEEN = Path.of("target", "pages");

    private final Scene scene;
    private final Rows rows;

    Counter(Scene scene, Rows rows) {
        this.scene = scene;
        this.rows = rows;
    }

    /** Over 172.52 euro between a station and a customer in Belgium. */
    ReportFixture billed(String tenant, PartyFixture station, PartyFixture customer) {
        scene.knows(tenant, station, customer);
        return approved(tenant, station, customer);
    }

    ReportFixture approved(String tenant, PartyFixture station, PartyFixture customer) {
        var report = aReport(tenant, station, customer).charging(minutes(47), part("SM-KIT", 1), kilometres(15));
        scene.arrives(report.verified());
        return report;
    }

    /** A new version is approved, with other work. */
    void again(ReportFixture amended) {
        scene.arrives(amended.charging(minutes(90)).verified());
    }

    String invoiceOf(String tenant, ReportFixture report) {
        return String.valueOf(rows.column(
                        tenant,
                        "select id from invoice where case_id = ?::uuid order by issued_at desc, id desc",
                        report.caseId())
                .getFirst());
    }

    String slotOf(String tenant, ReportFixture report) {
        return String.valueOf(
                rows.column(tenant, "select id from invoice_slot where case_id = ?::uuid", report.caseId())
                        .getFirst());
    }

    String stateOf(String tenant, ReportFixture report) {
        return String.valueOf(
                rows.column(tenant, "select state from invoice_slot where case_id = ?::uuid", report.caseId())
                        .getFirst());
    }

    Response open(String tenant, String path) {
        return open(tenant, path, "en");
    }

    Response open(String tenant, String path, String language) {
        var page = Api.backOffice(tenant).header("Accept-Language", language).get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        keep(tenant + "_" + language + path, page.asString());
        return page;
    }

    Response send(String tenant, String path, String... fields) {
        var call = Api.backOffice(tenant)
                .contentType("application/x-www-form-urlencoded")
                .redirects()
                .follow(false);
        for (var i = 0; i < fields.length; i += 2) {
            call.formParam(fields[i], fields[i + 1]);
        }
        return call.post(path);
    }

    /** As a reader sees it: spaces that do not break are spaces. */
    static String text(Response page) {
        return page.asString().replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    /** For whoever wants to look at the pages. */
    static void keep(String name, String html) {
        try {
            Files.createDirectories(SEEN);
            Files.writeString(SEEN.resolve(name.replaceAll("[/?&=]", "_") + ".html"), html, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
