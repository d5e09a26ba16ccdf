package io.closeout.invoicing.document;

import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.rendition.OfferedForms;
import io.closeout.invoicing.transfer.HowToPay;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;

/** Which page shows what, and in whose language its document is written. */
@ApplicationScoped
class Templates {

    private final Template invoice;
    private final Template creditNote;
    private final OfferedForms forms;

    Templates(
            @Location("document/invoice") Template invoice,
            @Location("document/credit-note") Template creditNote,
            OfferedForms forms) {
        this.invoice = invoice;
        this.creditNote = creditNote;
        this.forms = forms;
    }

    TemplateInstance invoice(InvoiceSheet sheet, Look look) {
        var document = sheet.document();
        var pay = HowToPay.of(document, sheet.balance().open());
        return dressed(invoice, document, look, pay).data("sheet", sheet);
    }

    TemplateInstance creditNote(DocumentContent note, Look look) {
        return dressed(creditNote, note, look, HowToPay.of(note));
    }

    private TemplateInstance dressed(Template template, DocumentContent document, Look look, HowToPay pay) {
        var words = DocumentWords.of(document);
        return template.data("doc", document, "t", words)
                .data("look", look)
                .data("forms", forms.of(document))
                .data("notes", new SheetNotes(document, words, pay))
                .data("sections", Section.of(document));
    }
}
