package io.closeout.invoicing.paper;

import io.closeout.events.invoice.DocumentKind;
import io.closeout.invoicing.document.Looks;
import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.rendition.Form;
import io.closeout.invoicing.rendition.NoForm;
import io.closeout.invoicing.rendition.Rendering;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The PDF of a document, with the electronic invoice inside (Factur-X) where it has one. */
@ApplicationScoped
class PdfForm implements Form {

    private final Paper paper;
    private final Looks looks;
    private final Tenants tenants;

    PdfForm(Paper paper, Looks looks, Tenants tenants) {
        this.paper = paper;
        this.looks = looks;
        this.tenants = tenants;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.PDF;
    }

    @Override
    public String mediaType() {
        return "application/pdf";
    }

    /** What somebody else issued has a paper of its own. */
    @Override
    public Optional<NoForm> whyNotOf(DocumentContent content) {
        return content.type().kind().equals("RECEIVED") ? Optional.of(NoForm.RECEIVED) : Optional.empty();
    }

    @Override
    public byte[] render(DocumentContent content, Rendering context) {
        var look = tenants.inTransaction(context.tenantId(), () -> looks.of(content, context.issuedAt()));
        return paper.pdf(content, look, context.made(DocumentKind.CII).orElse(null));
    }
}
