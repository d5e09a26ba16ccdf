package io.closeout.invoicing.document;

import io.closeout.invoicing.issuing.DocumentContent;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Which page shows what, and in whose language its document is written. */
@ApplicationScoped
class Templates {

    private final Template invoice;
    private final Template creditNote;

    Templates(@Location("document/invoice") Template invoice, @Location("document/credit-note") Template creditNote) {
        this.invoice = invoice;
        this.creditNote = creditNote;
    }

    TemplateInstance invoice(InvoiceSheet sheet) {
        return invoice.data("sheet", sheet).data("doc", sheet.document()).data("t", DocumentWords.of(sheet.document()));
    }

    TemplateInstance creditNote(DocumentContent note, UUID caseId) {
        return creditNote.data("doc", note).data("t", DocumentWords.of(note)).data("caseId", caseId);
    }
}
