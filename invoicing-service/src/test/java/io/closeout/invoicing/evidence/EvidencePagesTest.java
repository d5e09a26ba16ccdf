package io.closeout.invoicing.evidence;

import static io.closeout.invoicing.Api.as;
import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.PartyFixture.aCompany;
import static io.closeout.invoicing.PartyFixture.aStation;
import static io.closeout.invoicing.ReportFixture.aReport;
import static io.closeout.invoicing.ReportFixture.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.Persona;
import io.closeout.dev.rules.SaidToPeople;
import io.closeout.invoicing.DirectoryResource;
import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.PartyFixture;
import io.closeout.invoicing.ReportFixture;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.closeout.kit.look.ProblemBook;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class EvidencePagesTest {

    private static final String TENANT = "photo-net";

    @Inject
    Scene scene;

    @Inject
    Rows rows;

    private final PartyFixture station = aStation("BE");
    private final PartyFixture customer = aCompany("BE").speaking("nl");
    private final ReportFixture report = aReport(TENANT, station, customer).charging(minutes(47));

    @AfterEach
    void theReportServiceAnswersAgain() {
        DirectoryResource.answerWith(200);
    }

    @Test
    void showsThePhotosThatTheReportServiceShowsToTheReader() throws IOException {
        var invoice = issued();
        DirectoryResource.showPhotos("Bearer ", jpeg(320));

        var page = backOffice(TENANT).get("/invoices/" + invoice + "/photos").asString();
        var pdf = backOffice(TENANT).get("/invoices/" + invoice + "/photos.pdf").asByteArray();

        Files.createDirectories(Path.of("target", "pages"));
        Files.writeString(Path.of("target", "pages", "photos.html"), page);
        Files.write(Path.of("target", "pages", "photos.pdf"), pdf);
        assertThat(page)
                .contains(
                        "/api/reports/%s/photos/%s?size=thumbnail".formatted(report.caseId(), "a".repeat(64)),
                        "Na</span>");
        try (var pages = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(pages)).contains("Foto’s", "Na");
            assertThat(pages.getPage(0).getResources().getXObjectNames()).isNotEmpty();
        }
    }

    @Test
    void asksWithTheReadersOwnProofAndNoOther() {
        var invoice = issued();
        DirectoryResource.showPhotos("Bearer of-somebody-else", jpeg(320));

        assertThat(backOffice(TENANT).get("/invoices/" + invoice + "/photos").asString())
                .doesNotContain("thumbnail")
                .contains("geen foto’s");
    }

    @Test
    void saysThatPhotosAreAwayWhileTheInvoiceItselfIsThere() {
        var invoice = issued();
        DirectoryResource.showPhotos("Bearer ", jpeg(320));
        DirectoryResource.answerWith(500);

        assertThat(backOffice(TENANT).get("/invoices/" + invoice + "/photos").statusCode())
                .isEqualTo(503);
        assertThat(backOffice(TENANT).get("/invoices/" + invoice).statusCode()).isEqualTo(200);
    }

    @Test
    void takesNoPictureThatIsLargerThanASmallOne() {
        var invoice = issued();
        DirectoryResource.showPhotos("Bearer ", new byte[400_001]);

        assertThat(backOffice(TENANT)
                        .get("/invoices/" + invoice + "/photos.pdf")
                        .statusCode())
                .isEqualTo(503);
    }

    @Test
    void showsNothingToWhoeverDoesNotSeeTheInvoice() {
        var invoice = issued();
        DirectoryResource.showPhotos("Bearer ", jpeg(320));
        var stranger = Persona.called("stranger")
                .withRoles("customer")
                .ofTenant(TENANT)
                .actingFor(station.id().toString());

        assertThat(as(stranger).get("/invoices/" + invoice + "/photos").statusCode())
                .isEqualTo(404);
        assertThat(backOffice("else-net")
                        .get("/invoices/" + invoice + "/photos.pdf")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void everythingSaidHereHasWordsInEveryLanguage() {
        var book = new ProblemBook(List.of(EvidenceProblems.WORDS));

        var said = SaidToPeople.in(Path.of("src/main/java/io/closeout/invoicing/evidence"));

        assertThat(said.sentences()).isNotEmpty().allMatch(book::knows, "has words");
        assertThat(said.slugs()).isNotEmpty().allMatch(book::knowsTitleOf, "has a title");
    }

    private String issued() {
        scene.knows(TENANT, station, customer);
        scene.arrives(report.verified());
        return String.valueOf(rows.column(TENANT, "select id from invoice where case_id = ?::uuid", report.caseId())
                .getFirst());
    }

    private static byte[] jpeg(int side) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(side, side * 3 / 4, BufferedImage.TYPE_INT_RGB), "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
