package io.closeout.invoicing.einvoice;

import io.closeout.events.invoice.DocumentKind;
import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.rendition.Form;
import io.closeout.invoicing.rendition.NoForm;
import io.closeout.invoicing.rendition.Rendering;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** UBL as a form of each document that EN 16931 can tell. */
@ApplicationScoped
class UblForm implements Form {

    @Override
    public DocumentKind kind() {
        return DocumentKind.UBL;
    }

    @Override
    public String mediaType() {
        return "application/xml";
    }

    @Override
    public Optional<NoForm> whyNotOf(DocumentContent content) {
        return EInvoiceRules.whyUntold(content);
    }

    @Override
    public byte[] render(DocumentContent content, Rendering context) {
        return UblDocument.bytes(content);
    }
}
