package io.closeout.invoicing.rendition;

import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.Api.command;
import static io.closeout.invoicing.PartyFixture.aCompany;
import static io.closeout.invoicing.PartyFixture.aStation;
import static io.closeout.invoicing.ReportFixture.aReport;
import static io.closeout.invoicing.ReportFixture.minutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.PartyFixture;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.closeout.kit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A document whose forms cannot be made waits for a person, and no other waits for it. */
@QuarkusTest
@InvoicingPlatform
class SetAsideTest {

    private static final String UBL = "/api/invoices/%s/documents/ubl";

    private final Scene scene;
    private final Rows rows;
    private final RenditionJobs jobs;
    private final PoisonForm poison;
    private final MovableClock clock;
    private final PartyFixture station = aStation("BE");
    private final PartyFixture customer = aCompany("BE");
    private final String tenant = "aside-" + UUID.randomUUID();

    SetAsideTest(Scene scene, Rows rows, RenditionJobs jobs, PoisonForm poison, Clock clock) {
        this.scene = scene;
        this.rows = rows;
        this.jobs = jobs;
        this.poison = poison;
        this.clock = (MovableClock) clock;
    }

    @BeforeEach
    void partiesAreKnown() {
        scene.knows(tenant, station, customer);
    }

    @AfterEach
    void itIsNowAgain() {
        clock.advance(clock.offset().negated());
    }

    private UUID issued() {
        var report = aReport(tenant, station, customer).charging(minutes(47));
        scene.arrives(report.verified());
        return UUID.fromString(rows.column(tenant, "select id from invoice where case_id = ?::uuid", report.caseId())
                .getFirst());
    }

    @Test
    void whatCannotBeMadeIsSetAsideAndTheOthersGoOn() {
        var bad = poisoned();
        var good = issued();
        jobs.run();

        backOffice(tenant).get(UBL.formatted(good)).then().statusCode(200);
        backOffice(tenant)
                .get(UBL.formatted(bad))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:closeout:problem:form-set-aside"));
        assertThat(page(good)).contains(UBL.formatted(good)).doesNotContain("could not be made yet");
        assertThat(page(bad)).contains("could not be made yet").doesNotContain("/documents/");
        backOffice(tenant)
                .get("/api/invoices/renditions?state=SET_ASIDE")
                .then()
                .body("documentId", contains(bad.toString()))
                .body("reason", contains("IllegalStateException: poison"));
        backOffice("another-tenant")
                .get("/api/invoices/renditions")
                .then()
                .body("documentId", not(hasItem(bad.toString())));
    }

    @Test
    void whatWasSetAsideIsTriedAgainOnDemand() {
        var bad = poisoned();
        poison.heal(bad);

        command(backOffice(tenant))
                .post("/api/invoices/renditions/%s/retry".formatted(bad))
                .then()
                .statusCode(204);
        jobs.run();

        backOffice(tenant).get(UBL.formatted(bad)).then().statusCode(200);
        assertThat(rows.column(tenant, "select count(*) from document_failure")).containsExactly("0");
    }

    @Test
    void whatWasSetAsideIsTriedAgainAfterAnHour() {
        var bad = poisoned();
        poison.heal(bad);
        clock.advance(Duration.ofMinutes(61));
        jobs.run();

        backOffice(tenant).get(UBL.formatted(bad)).then().statusCode(200);
    }

    @Test
    void whatEndedTheProcessThreeTimesIsSetAsideAndWhatFailedAsOftenIsNot() {
        var fatal = issued();
        rows.of(tenant, "update document_due set attempts = 3 where document_id = ? returning 1", fatal);
        var bad = issued();
        poison.poison(bad);
        for (var attempt = 0; attempt < 4; attempt++) {
            jobs.run();
            rows.of(tenant, "update document_due set due_at = 'epoch' where document_id = ? returning 1", bad);
        }

        backOffice(tenant)
                .get("/api/invoices/renditions?state=SET_ASIDE")
                .then()
                .body("documentId", contains(fatal.toString()))
                .body("reason", contains("The rendering did not come to an end."));
        poison.heal(bad);
    }

    private String page(UUID invoice) {
        return backOffice(tenant)
                .header("Accept-Language", "en")
                .get("/invoices/" + invoice)
                .asString();
    }

    /** Tried as often as it is tried at all. */
    private UUID poisoned() {
        var bad = issued();
        poison.poison(bad);
        for (var attempt = 0; attempt < 6; attempt++) {
            jobs.run();
            rows.of(
                    tenant,
                    "update document_due set due_at = 'epoch' where document_id = ? and not set_aside returning 1",
                    bad);
        }
        return bad;
    }
}
