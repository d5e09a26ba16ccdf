package io.closeout.invoicing.einvoice;

import io.closeout.invoicing.issuing.DocumentContent.Participant;
import org.jspecify.annotations.Nullable;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.HeaderTradeAgreementType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.HeaderTradeDeliveryType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.LegalOrganizationType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.ReferencedDocumentType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.SupplyChainEventType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TaxRegistrationType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradeAddressType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradePartyType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.UniversalCommunicationType;
import un.unece.uncefact.data.standard.unqualifieddatatype._100.IDType;
import un.unece.uncefact.data.standard.unqualifieddatatype._100.TextType;

/** Who deals with whom about what, and where it was delivered, in CII. */
final class CiiAgreement {

    /** UNTDID 1001: a document that goes with the invoice. */
    private static final String SUPPORTING = "916";

    private CiiAgreement() {}

    static HeaderTradeAgreementType of(EInvoice from) {
        var to = new HeaderTradeAgreementType();
        Optionally.set(from.buyerReference(), to::setBuyerReference);
        to.setSellerTradeParty(seller(from));
        to.setBuyerTradeParty(party(from.buyer()));
        to.setBuyerOrderReferencedDocument(reference(from.orderReference()));
        to.setContractReferencedDocument(reference(from.contractReference()));
        for (var supporting : from.documents()) {
            var document = new ReferencedDocumentType();
            document.setIssuerAssignedID(supporting.id());
            document.setTypeCode(SUPPORTING);
            // CII-SR-475 lets only one of several documents have a description.
            if (supporting.description() != null && from.documents().size() == 1) {
                document.addName(new TextType(supporting.description()));
            }
            to.addAdditionalReferencedDocument(document);
        }
        if (from.object() != null) {
            to.addAdditionalReferencedDocument(CiiParts.object(from.object()));
        }
        return to;
    }

    private static @Nullable ReferencedDocumentType reference(@Nullable String id) {
        if (id == null) {
            return null;
        }
        var document = new ReferencedDocumentType();
        document.setIssuerAssignedID(id);
        return document;
    }

    private static TradePartyType seller(EInvoice from) {
        var to = party(from.seller());
        if (Sellers.needsOwnId(from)) {
            to.addID(new IDType(from.seller().details().id().toString()));
        }
        if (Sellers.isInNorwegianRegister(from)) {
            to.addSpecifiedTaxRegistration(registered(Sellers.NORWEGIAN_REGISTER, "FC"));
        }
        return to;
    }

    private static TradePartyType party(EInvoice.Party from) {
        var to = new TradePartyType();
        to.setName(from.name());
        if (from.legalId() != null) {
            var legal = new LegalOrganizationType();
            legal.setID(from.legalId().value()).setSchemeID(from.legalId().scheme());
            to.setSpecifiedLegalOrganization(legal);
        }
        to.setPostalTradeAddress(address(from.details()));
        if (from.address() != null) {
            var address = new UniversalCommunicationType();
            address.setURIID(from.address().id()).setSchemeID(from.address().scheme());
            to.addURIUniversalCommunication(address);
        }
        if (from.vatId() != null) {
            to.addSpecifiedTaxRegistration(registered(from.vatId(), "VA"));
        }
        return to;
    }

    private static TaxRegistrationType registered(String id, String scheme) {
        var registered = new TaxRegistrationType();
        registered.setID(id).setSchemeID(scheme);
        return registered;
    }

    private static TradeAddressType address(Participant from) {
        var to = new TradeAddressType();
        Optionally.set(XmlText.line(from.postcode()), to::setPostcodeCode);
        Optionally.set(XmlText.line(from.line1()), to::setLineOne);
        Optionally.set(XmlText.line(from.line2()), to::setLineTwo);
        Optionally.set(XmlText.line(from.city()), to::setCityName);
        to.setCountryID(from.country());
        return to;
    }

    static HeaderTradeDeliveryType delivery(EInvoice from) {
        var to = new HeaderTradeDeliveryType();
        if (from.deliverTo() != null) {
            var address = new TradeAddressType();
            address.setCountryID(from.deliverTo());
            var place = new TradePartyType();
            place.setPostalTradeAddress(address);
            to.setShipToTradeParty(place);
        }
        var event = new SupplyChainEventType();
        event.setOccurrenceDateTime(CiiParts.day(from.content().serviceTo()));
        to.setActualDeliverySupplyChainEvent(event);
        return to;
    }
}
