package io.closeout.invoicing.einvoice;

import com.helger.cii.d16b.CIID16BCrossIndustryInvoiceTypeMarshaller;
import io.closeout.invoicing.issuing.DocumentContent;
import java.util.Objects;
import un.unece.uncefact.data.standard.crossindustryinvoice._100.CrossIndustryInvoiceType;
import un.unece.uncefact.data.standard.qualifieddatatype._100.DocumentCodeType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.DocumentContextParameterType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.ExchangedDocumentContextType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.ExchangedDocumentType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.NoteType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.SupplyChainTradeTransactionType;
import un.unece.uncefact.data.standard.unqualifieddatatype._100.TextType;

/**
 * A document as UN/CEFACT Cross Industry Invoice D16B, profile EN 16931 of Factur-X and ZUGFeRD. The same content gives
 * the same bytes.
 */
public final class CiiInvoice {

    private CiiInvoice() {}

    /** Whether the document can be told in CII at all: EN 16931 knows no amounts finer than a hundredth. */
    public static boolean canTell(DocumentContent content) {
        return Representable.inEn16931(content);
    }

    public static byte[] bytes(DocumentContent content) {
        var from = EInvoices.of(content);
        var to = new CrossIndustryInvoiceType();
        to.setExchangedDocumentContext(context(from));
        to.setExchangedDocument(document(from));
        var transaction = new SupplyChainTradeTransactionType();
        transaction.setIncludedSupplyChainTradeLineItem(
                from.lines().stream().map(CiiLines::line).toList());
        transaction.setApplicableHeaderTradeAgreement(CiiAgreement.of(from));
        transaction.setApplicableHeaderTradeDelivery(CiiAgreement.delivery(from));
        transaction.setApplicableHeaderTradeSettlement(CiiSettlement.of(from));
        to.setSupplyChainTradeTransaction(transaction);
        var writer = new CIID16BCrossIndustryInvoiceTypeMarshaller();
        writer.setUseSchema(false);
        return Objects.requireNonNull(writer.getAsBytes(to), "CII could not be written");
    }

    // Whoever reads a hybrid file knows the plain guideline; that of Peppol belongs to UBL.
    private static ExchangedDocumentContextType context(EInvoice from) {
        var to = new ExchangedDocumentContextType();
        if (from.profile() == Profile.FRANCE) {
            to.addBusinessProcessSpecifiedDocumentContextParameter(
                    parameter(Objects.requireNonNull(from.profile().process())));
        }
        to.addGuidelineSpecifiedDocumentContextParameter(parameter(Profile.CORE.specification()));
        return to;
    }

    private static DocumentContextParameterType parameter(String id) {
        var parameter = new DocumentContextParameterType();
        parameter.setID(id);
        return parameter;
    }

    private static ExchangedDocumentType document(EInvoice from) {
        var to = new ExchangedDocumentType();
        to.setID(from.content().numbering().number());
        to.setTypeCode(new DocumentCodeType(from.content().type().code()));
        to.setIssueDateTime(CiiParts.day(from.content().issueDate()));
        from.notes().forEach(note -> {
            var written = new NoteType();
            written.addContent(new TextType(note.text()));
            if (note.subject() != null) {
                written.setSubjectCode(note.subject());
            }
            to.addIncludedNote(written);
        });
        return to;
    }
}
