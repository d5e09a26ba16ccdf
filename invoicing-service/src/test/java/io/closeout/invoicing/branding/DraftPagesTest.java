package io.closeout.invoicing.branding;

import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.PartyFixture.aCompany;
import static io.closeout.invoicing.PartyFixture.aStation;
import static io.closeout.invoicing.ReportFixture.aReport;
import static io.closeout.invoicing.ReportFixture.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class DraftPagesTest {

    @Inject
    Scene scene;

    @Inject
    Rows rows;

    @Test
    void showsWhatWaitsAsItWouldBePrintedAndNumbersNothing() throws IOException {
        var station = aStation("BE");
        var customer = aCompany("BE").speaking("nl");
        scene.knows(HoldBack.TENANT, station, customer);
        scene.arrives(aReport(HoldBack.TENANT, station, customer)
                .charging(minutes(47))
                .verified());
        var slot = rows.column(HoldBack.TENANT, "select id from invoice_slot where state = 'WAITING'")
                .getFirst();

        var pdf = backOffice(HoldBack.TENANT).get("/invoices/drafts/" + slot + "/preview.pdf");

        assertThat(pdf.statusCode()).isEqualTo(200);
        try (var pages = Loader.loadPDF(pdf.asByteArray())) {
            assertThat(new PDFTextStripper().getText(pages)).contains("VOORBEELD", "-000000", "Company BE");
        }
        assertThat(rows.column(HoldBack.TENANT, "select last_number from number_series"))
                .isEmpty();
        assertThat(backOffice(HoldBack.TENANT)
                        .get("/invoices/drafts/" + UUID.randomUUID() + "/preview.pdf")
                        .statusCode())
                .isEqualTo(404);
        assertThat(backOffice("other-net")
                        .get("/invoices/drafts/" + slot + "/preview.pdf")
                        .statusCode())
                .isEqualTo(404);
    }
}
