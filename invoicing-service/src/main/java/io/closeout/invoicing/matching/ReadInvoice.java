package io.closeout.invoicing.matching;

import com.helger.cii.d16b.CIID16BCrossIndustryInvoiceTypeMarshaller;
import com.helger.diagnostics.error.list.ErrorList;
import com.helger.jaxb.GenericJAXBMarshaller;
import com.helger.ubl21.UBL21Marshaller;
import io.closeout.kit.http.Problem;
import io.closeout.kit.http.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Element;

/** Reads a file as an invoice: harmless first, then valid under the schema of its syntax, then what it says. */
final class ReadInvoice {

    private static final String UBL_INVOICE = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";
    private static final String UBL_CREDIT_NOTE = "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2";
    private static final String CII = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100";
    private static final int MOST_FAULTS = 50;

    private ReadInvoice() {}

    /** @throws ProblemException (422) saying what is wrong with the file */
    static SaidInvoice of(Upload upload) {
        return read(upload, UBL_INVOICE, "This is a credit note. Hand it in where credit notes are asked for.");
    }

    /** @throws ProblemException (422) saying what is wrong with the file */
    static SaidInvoice creditNote(Upload upload) {
        return read(upload, UBL_CREDIT_NOTE, "This is an invoice. Hand it in on its pre-invoice.");
    }

    private static SaidInvoice read(Upload upload, String wanted, String other) {
        var bytes = upload.isPdf() ? PdfAttachment.xml(upload.bytes()) : upload.bytes();
        var root = SafeXml.read(bytes).getDocumentElement();
        var kind = String.valueOf(root.getNamespaceURI());
        if (kind.equals(CII)) {
            validate(new CIID16BCrossIndustryInvoiceTypeMarshaller(), bytes);
            return ReadCii.read(new Tree(root));
        }
        if (!kind.equals(UBL_INVOICE) && !kind.equals(UBL_CREDIT_NOTE)) {
            throw Unreadable.because(unknown(root));
        }
        if (!kind.equals(wanted)) {
            throw Unreadable.because(other);
        }
        validate(kind.equals(UBL_INVOICE) ? UBL21Marshaller.invoice() : UBL21Marshaller.creditNote(), bytes);
        return kind.equals(UBL_INVOICE) ? ReadUbl.invoice(new Tree(root)) : ReadUbl.creditNote(new Tree(root));
    }

    private static String unknown(Element root) {
        return "Its root is %s. We read UBL 2.1 invoices, CII D16B invoices and Factur-X PDF."
                .formatted(Values.brief(String.valueOf(root.getLocalName())));
    }

    private static void validate(GenericJAXBMarshaller<?> schema, byte[] bytes) {
        var errors = new ErrorList();
        var read = schema.setCollectErrors(errors).read(bytes);
        var faults = new ArrayList<Problem.Fault>();
        errors.stream().filter(error -> error.isError()).limit(MOST_FAULTS).forEach(error -> {
            var location = error.getErrorLocation();
            var text = error.getErrorText(Locale.ENGLISH);
            faults.add(new Problem.Fault(
                    "/line/" + (location == null ? 0 : location.getLineNumber()),
                    Values.brief(text == null ? "" : text)));
        });
        if (read == null || !faults.isEmpty()) {
            throw Unreadable.because("The XML breaks its schema.", List.copyOf(faults));
        }
    }
}
