package io.closeout.invoicing.matching;

import static io.closeout.invoicing.matching.StationXml.aCreditNote;
import static io.closeout.invoicing.matching.StationXml.answering;

import io.closeout.invoicing.ReportFixture;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.selfbilling.Deal;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An invoice of a station over two reports of 78.40 each that is in the books, and credit notes on it. */
@Dependent
class BookedInvoice {

    static final String DOOR = "/api/invoices/station-credits";
    static final String NOTES = DOOR + "/notes";

    private final Rows rows;
    private @Nullable Deal deal;
    private @Nullable ReportFixture first;
    private @Nullable ReportFixture second;
    private @Nullable JsonPath taken;

    BookedInvoice(Rows rows) {
        this.rows = rows;
    }

    void book(Deal of) {
        deal = of;
        of.agree("STATION_INVOICE", 5);
        first = of.works("2026-11-17");
        second = of.works("2026-11-18");
        of.come("2026-12-03T08:00:00Z");
        taken = of.sends(answering(of.newest()).ubl(), "/api/invoices/station-invoices")
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private Deal deal() {
        return Objects.requireNonNull(deal);
    }

    ReportFixture first() {
        return Objects.requireNonNull(first);
    }

    ReportFixture second() {
        return Objects.requireNonNull(second);
    }

    String id() {
        return Objects.requireNonNull(taken).getString("invoiceId");
    }

    /** How a line names a report. */
    static String named(ReportFixture report) {
        return "R-" + report.caseId().toString().substring(0, 8);
    }

    StationXml credit() {
        return aCreditNote(Objects.requireNonNull(taken).getString("number")).with("issued", "2026-12-03");
    }

    ValidatableResponse sends(StationXml note) {
        return deal().sends(note.ublCredit(), NOTES).statusCode(201);
    }

    /** Cases that a credit note is asked for. */
    List<String> asked() {
        return deal().asStation().get(DOOR).jsonPath().getList("caseId", String.class);
    }

    String credited() {
        return deal().one("select credited from invoice where id = ?::uuid", id());
    }

    List<@Nullable String> published() {
        return rows.column(
                "any", "select split_part(type, '.', 2) from outbox where aggregateid = ? order by seq", id());
    }
}
