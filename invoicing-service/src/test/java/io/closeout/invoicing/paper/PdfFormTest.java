package io.closeout.invoicing.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.events.invoice.DocumentKind;
import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.rendition.Form;
import io.closeout.invoicing.rendition.Rendering;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class PdfFormTest {

    @Inject
    @All
    List<Form> forms;

    @Test
    void isMadeWithTheElectronicInvoiceInside() throws Exception {
        var cii = "<x/>".getBytes(UTF_8);
        var document = PrintedDocument.in("ro").build();

        var pdf = pdf().render(document, rendering(document, Map.of(DocumentKind.CII, cii)));

        assertThat(Printout.faults(pdf)).isEmpty();
        assertThat(Printout.pages(pdf).getFirst()).contains("Factură", "F2026-000123");
        assertThat(pdf).isEqualTo(pdf().render(document, rendering(document, Map.of(DocumentKind.CII, cii))));
    }

    @Test
    void isNotMadeOfWhatSomebodyElseIssued() {
        assertThat(pdf().isOf(PrintedDocument.in("nl").kind("RECEIVED", "380").build()))
                .isFalse();
        assertThat(pdf().isOf(PrintedDocument.in("nl").build())).isTrue();
    }

    private Form pdf() {
        return forms.stream()
                .filter(form -> form.kind() == DocumentKind.PDF)
                .findFirst()
                .orElseThrow();
    }

    private static Rendering rendering(DocumentContent document, Map<DocumentKind, byte[]> made) {
        return new Rendering("paper-net", document.id(), Instant.parse("2026-03-02T10:00:00Z"), made);
    }
}
