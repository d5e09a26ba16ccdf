package io.closeout.invoicing.matching;

import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.Api.command;
import static io.closeout.invoicing.PartyFixture.aStation;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.selfbilling.Deal;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class StationCreditTest {

    private static final String TENANT = "station-credit-net";
    private static final String DOOR = BookedInvoice.DOOR;
    private static final String NOTES = BookedInvoice.NOTES;

    @Inject
    Deal deal;

    @Inject
    BookedInvoice invoice;

    @Inject
    Rows rows;

    @BeforeEach
    void begin() {
        deal.begins(TENANT);
    }

    @AfterEach
    void end() {
        deal.ends();
    }

    @Test
    void doesNotCorrectWhatOnlyTheStationCan() {
        invoice.book(deal);

        deal.withdraws(invoice.first());

        assertThat(invoice.credited()).isEqualTo("0.0000");
        command(backOffice(TENANT))
                .body("{\"reasonKey\":\"goodwill\"}")
                .post("/api/invoices/" + invoice.id() + "/credit-note")
                .then()
                .statusCode(422);
    }

    @Test
    void registersACreditNoteThatCameOnPaperOnce() {
        invoice.book(deal);
        deal.withdraws(invoice.first());
        deal.withdraws(invoice.second());
        var ids = deal.asStation().get(DOOR).jsonPath().getList("id", String.class);

        register(ids.getFirst(), "CN 7").statusCode(200).body("noteNumber", equalTo("CN 7"));

        register(ids.getLast(), "cn 7").statusCode(409);
        assertThat(invoice.asked()).hasSize(1);
    }

    private static ValidatableResponse register(String id, String number) {
        return command(backOffice(TENANT))
                .body("{\"number\":\"" + number + "\"}")
                .post(DOOR + "/" + id + "/registration")
                .then();
    }

    @Test
    void takesTheCreditNoteThatWasAskedForAndHandsItsFileOut() {
        invoice.book(deal);
        deal.withdraws(invoice.first());
        var file = invoice.credit().line("Work withdrawn", "78.40").ublCredit();

        var taken = deal.sends(file, NOTES)
                .statusCode(201)
                .body("state", equalTo("MATCHED"), "findings", empty())
                .extract()
                .jsonPath();

        assertThat(invoice.asked()).isEmpty();
        assertThat(rows.of(
                        TENANT,
                        "select number, series, gross, cancels::text from credit_note where id = ?::uuid",
                        taken.getString("creditNoteId")))
                .containsExactly(List.of(taken.getString("number"), "CR2026", "78.4000", "false"));
        assertThat(invoice.credited()).isEqualTo("78.4000");
        assertThat(invoice.published()).endsWith("CreditNoteIssued");
        assertThat(deal.asStation()
                        .get(NOTES + "/" + taken.getString("id") + "/file")
                        .asByteArray())
                .isEqualTo(file);
    }

    @Test
    void takesTheSameCreditNoteOnceWhateverItsFile() throws Exception {
        invoice.book(deal);
        deal.withdraws(invoice.first());
        var file = invoice.credit().line("Work withdrawn", "78.40").ciiCredit();
        Callable<Object> sender =
                () -> deal.sends(file, NOTES).statusCode(201).extract().path("id");

        try (var senders = Executors.newFixedThreadPool(2)) {
            var answers = senders.invokeAll(List.of(sender, sender));
            assertThat(answers.getFirst().get()).isEqualTo(answers.getLast().get());
        }

        var spaced = new String(file, UTF_8).replace("\n<ram", "\n  <ram") + "\n";
        deal.sends(spaced.getBytes(UTF_8), NOTES).statusCode(201).body("state", equalTo("MATCHED"));
        assertThat(deal.one("select count(*) from credit_note where invoice_id = ?::uuid", invoice.id()))
                .isEqualTo("1");
    }

    @Test
    void answersTheReportsThatItNames() {
        invoice.book(deal);
        deal.withdraws(invoice.first());
        deal.withdraws(invoice.second());

        invoice.sends(invoice.credit().line("Withdrawn: " + BookedInvoice.named(invoice.second()), "78.40"))
                .body("state", equalTo("MATCHED"));

        assertThat(invoice.asked()).containsExactly(invoice.first().caseId().toString());
        invoice.sends(invoice.credit().with("number", "CN rest").line("The rest", "78.40"))
                .body("state", equalTo("MATCHED"));
        assertThat(invoice.asked()).isEmpty();
        assertThat(deal.one("select cancelled from invoice where id = ?::uuid", invoice.id()))
                .isEqualTo("t");
    }

    @Test
    void refusesACentWithFindingsAndTakesTheCorrectedOne() {
        invoice.book(deal);
        deal.withdraws(invoice.first());
        var wrong = invoice.credit().line("Work withdrawn", "78.39");

        var id = invoice.sends(wrong)
                .body("state", equalTo("REFUSED"), "findings.key", hasItem("taxable-differs"))
                .extract()
                .path("id");

        invoice.sends(wrong).body("id", equalTo(id));
        assertThat(invoice.credited()).isEqualTo("0.0000");
        assertThat(invoice.asked()).hasSize(1);
        invoice.sends(invoice.credit().line("Work withdrawn", "78.40")).body("state", equalTo("MATCHED"));
        invoice.sends(invoice.credit().line("Once more", "78.40"))
                .body("state", equalTo("REFUSED"), "findings.key", hasItem("credit-number-used"));
    }

    @Test
    void neverTakesMoreThanIsLeftOfWhatTheStationGivesBackByItself() {
        invoice.book(deal);

        invoice.sends(invoice.credit().line("Discount on " + BookedInvoice.named(invoice.second()), "100.00"))
                .body("state", equalTo("MATCHED"));

        assertThat(invoice.credited()).isEqualTo("100.0000");
        assertThat(rows.column(
                        TENANT,
                        "select l ->> 'caseId' || ' ' || (l ->> 'net') from credit_note n, json_array_elements(n.content::json -> 'lines') l where n.invoice_id = ?::uuid order by (l ->> 'lineNo')::int",
                        invoice.id()))
                .containsExactlyInAnyOrder(
                        invoice.first().caseId() + " 21.60", invoice.second().caseId() + " 78.40");
        invoice.sends(invoice.credit().with("number", "CN 2").line("Too much", "56.81"))
                .body("state", equalTo("REFUSED"), "expected", equalTo(56.80f));
        invoice.sends(invoice.credit().with("number", "CN 2").line("The rest", "56.80"))
                .body("state", equalTo("MATCHED"));
        deal.sends(invoice.credit().with("number", "CN 3").line("More", "0.01").ublCredit(), NOTES)
                .statusCode(422)
                .body("type", containsString("credit-nothing-left"));
    }

    @Test
    void findsWhatIsNotACreditNoteOfTheStationOnThatInvoice() {
        invoice.book(deal);
        deal.withdraws(invoice.first());

        var odd = invoice.credit()
                .with("type", "261")
                .with("seller", "BE0999104949")
                .with("buyer", "DE999526018")
                .with("issued", "2026-11-01")
                .with("currency", "NOK");

        invoice.sends(odd.line("Work withdrawn", "78.40"))
                .body("state", equalTo("REFUSED"), "findings", hasSize(5))
                .body("findings.key", hasItem("credit-before-invoice"))
                .body("findings.key", hasItem("credit-type"));
        invoice.sends(invoice.credit().line("Negative", "-78.40")).body("findings.key", hasItem("credit-negative"));
    }

    @Test
    void answersForAStrangersInvoiceAsForNone() {
        invoice.book(deal);
        deal.withdraws(invoice.first());
        var note = invoice.credit().line("Work withdrawn", "78.40");

        deal.asBuyer()
                .contentType("application/xml")
                .body(note.ublCredit())
                .post(NOTES)
                .then()
                .statusCode(403);
        deal.isOf(aStation("BE"));
        deal.sends(note.ublCredit(), NOTES).statusCode(422).body("type", containsString("credit-invoice-not-named"));
        deal.sends(new byte[12 * 1024 * 1024], NOTES).statusCode(413);
        assertThat(invoice.asked()).isEmpty();
    }

    @Test
    void billsAnAmendedReportAnewAndAsksForTheOldOne() {
        invoice.book(deal);

        deal.amends(invoice.first(), 90);

        assertThat(invoice.asked()).hasSize(1);
        deal.come("2027-01-01T08:00:00Z");
        assertThat(deal.newest().getString("net")).isEqualTo("117.6");
    }
}
