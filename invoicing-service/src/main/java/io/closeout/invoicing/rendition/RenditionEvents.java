package io.closeout.invoicing.rendition;

import io.closeout.events.Meta;
import io.closeout.events.invoice.DocumentsRendered;
import io.closeout.events.invoice.RenderedDocument;
import io.closeout.invoicing.issuing.IssuedDocuments;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What is said about rendered documents. */
final class RenditionEvents {

    private RenditionEvents() {}

    static DocumentsRendered rendered(UUID invoiceId, IssuedDocuments.Issued document, List<RenderedFiles.Kept> kept) {
        var content = document.content();
        return DocumentsRendered.newBuilder()
                .setMeta(Meta.PENDING)
                .setInvoiceId(invoiceId)
                .setDocumentId(content.id())
                .setDocumentNumber(content.numbering().number())
                .setTypeCode(content.type().code())
                .setContentSha256(document.digest())
                .setDocuments(kept.stream()
                        .map(one -> new RenderedDocument(one.kind(), one.digest(), href(invoiceId, content.id(), one)))
                        .toList())
                .build();
    }

    private static String href(UUID invoiceId, UUID documentId, RenderedFiles.Kept kept) {
        var form = kept.kind().name().toLowerCase(Locale.ROOT);
        return invoiceId.equals(documentId)
                ? "/api/invoices/%s/documents/%s".formatted(invoiceId, form)
                : "/api/invoices/%s/credit-notes/%s/documents/%s".formatted(invoiceId, documentId, form);
    }
}
