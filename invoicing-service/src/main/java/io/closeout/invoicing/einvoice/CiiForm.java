package io.closeout.invoicing.einvoice;

import io.closeout.events.invoice.DocumentKind;
import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.rendition.Form;
import io.closeout.invoicing.rendition.Rendering;
import jakarta.enterprise.context.ApplicationScoped;

/** CII as a form of each document that EN 16931 can tell. */
@ApplicationScoped
class CiiForm implements Form {

    @Override
    public DocumentKind kind() {
        return DocumentKind.CII;
    }

    @Override
    public String mediaType() {
        return "application/xml";
    }

    @Override
    public boolean isOf(DocumentContent content) {
        return EInvoiceRules.canTell(content);
    }

    @Override
    public byte[] render(DocumentContent content, Rendering context) {
        return CiiInvoice.bytes(content);
    }
}
