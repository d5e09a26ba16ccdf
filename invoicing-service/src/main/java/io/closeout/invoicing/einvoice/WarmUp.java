package io.closeout.invoicing.einvoice;

import com.helger.cii.d16b.CIID16BCrossIndustryInvoiceTypeMarshaller;
import com.helger.ubl21.UBL21Marshaller;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import oasis.names.specification.ubl.schema.xsd.creditnote_21.CreditNoteType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import un.unece.uncefact.data.standard.crossindustryinvoice._100.CrossIndustryInvoiceType;

/** Learns the three schemas while the service starts, beside it: the first document would wait seconds for it. */
@ApplicationScoped
class WarmUp {

    private final boolean wanted;

    WarmUp(@ConfigProperty(name = "closeout.einvoice.warm-up", defaultValue = "true") boolean wanted) {
        this.wanted = wanted;
    }

    void start(@Observes StartupEvent started) {
        if (wanted) {
            Thread.ofPlatform().name("e-invoice-warm-up").daemon().start(WarmUp::learn);
        }
    }

    private static void learn() {
        UBL21Marshaller.invoice().setUseSchema(false).getAsBytes(new InvoiceType());
        UBL21Marshaller.creditNote().setUseSchema(false).getAsBytes(new CreditNoteType());
        var cii = new CIID16BCrossIndustryInvoiceTypeMarshaller();
        cii.setUseSchema(false);
        cii.getAsBytes(new CrossIndustryInvoiceType());
    }
}
