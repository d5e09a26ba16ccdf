package io.closeout.invoicing.einvoice;

import com.helger.ubl21.UBL21Marshaller;
import io.closeout.invoicing.issuing.DocumentContent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A document as UBL 2.1. The same content gives the same bytes. */
public final class UblDocument {

    static final String VERSION = "2.1";

    private UblDocument() {}

    // Not checked against the schema each time: what the writer makes fits it by construction, as the corpus proves.
    public static byte[] bytes(DocumentContent content) {
        var invoice = EInvoices.of(content);
        return written(
                content.isCreditNote()
                        ? UBL21Marshaller.creditNote().setUseSchema(false).getAsBytes(UblCreditNote.of(invoice))
                        : UBL21Marshaller.invoice().setUseSchema(false).getAsBytes(UblInvoice.of(invoice)));
    }

    private static byte[] written(byte @Nullable [] bytes) {
        return Objects.requireNonNull(bytes, "UBL could not be written");
    }
}
