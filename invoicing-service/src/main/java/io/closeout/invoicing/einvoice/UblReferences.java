package io.closeout.invoicing.einvoice;

import java.util.ArrayList;
import java.util.List;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.BillingReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DocumentReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.DocumentDescriptionType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.NoteType;
import org.jspecify.annotations.Nullable;

/** What a document says about other documents, and its notes, in UBL. */
final class UblReferences {

    /** UNTDID 1001: the number of what is billed is no document. */
    private static final String OBJECT = "130";

    private UblReferences() {}

    // The subject of a note has no element of its own in UBL; EN 16931-3-2 writes it between number signs.
    static List<NoteType> notes(EInvoice from) {
        return from.notes().stream()
                .map(note -> note.subject() == null ? note.text() : "#%s#%s".formatted(note.subject(), note.text()))
                .map(NoteType::new)
                .toList();
    }

    static @Nullable OrderReferenceType order(EInvoice from) {
        if (from.orderReference() == null) {
            return null;
        }
        var order = new OrderReferenceType();
        order.setID(from.orderReference());
        return order;
    }

    static List<DocumentReferenceType> contract(EInvoice from) {
        if (from.contractReference() == null) {
            return List.of();
        }
        var contract = new DocumentReferenceType();
        contract.setID(from.contractReference());
        return List.of(contract);
    }

    static List<BillingReferenceType> preceding(EInvoice from) {
        var preceding = Preceding.of(from.content());
        if (preceding == null) {
            return List.of();
        }
        var document = new DocumentReferenceType();
        document.setID(preceding.number());
        document.setIssueDate(preceding.issueDate());
        var reference = new BillingReferenceType();
        reference.setInvoiceDocumentReference(document);
        return List.of(reference);
    }

    static List<DocumentReferenceType> documents(EInvoice from) {
        var documents = new ArrayList<>(objects(from.object()));
        for (var supporting : from.documents()) {
            var document = new DocumentReferenceType();
            document.setID(supporting.id());
            if (supporting.description() != null) {
                document.addDocumentDescription(new DocumentDescriptionType(supporting.description()));
            }
            documents.add(document);
        }
        return documents;
    }

    /** What was worked on, by its serial number (BT-18, BT-128). */
    static List<DocumentReferenceType> objects(@Nullable String serialNumber) {
        if (serialNumber == null) {
            return List.of();
        }
        var object = new DocumentReferenceType();
        object.setID(serialNumber).setSchemeID("SE");
        object.setDocumentTypeCode(OBJECT);
        return List.of(object);
    }
}
