package io.closeout.invoicing.einvoice;

import io.closeout.invoicing.issuing.DocumentContent.Participant;
import java.util.List;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.AddressType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.BranchType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CountryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CustomerPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DeliveryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.FinancialAccountType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.LocationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyIdentificationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyLegalEntityType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyTaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PaymentMeansType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PaymentTermsType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PeriodType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.SupplierPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.NoteType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.PaymentIDType;
import org.jspecify.annotations.Nullable;

/** Parties, places, days and references of a document in UBL. */
final class UblParts {

    private UblParts() {}

    static SupplierPartyType seller(EInvoice from) {
        var supplier = new SupplierPartyType();
        var party = party(from.seller());
        if (Sellers.needsOwnId(from)) {
            var id = new PartyIdentificationType();
            id.setID(from.seller().details().id().toString());
            party.addPartyIdentification(id);
        }
        if (Sellers.isInNorwegianRegister(from)) {
            party.addPartyTaxScheme(registered(Sellers.NORWEGIAN_REGISTER, "TAX"));
        }
        supplier.setParty(party);
        return supplier;
    }

    static CustomerPartyType buyer(EInvoice from) {
        var customer = new CustomerPartyType();
        customer.setParty(party(from.buyer()));
        return customer;
    }

    private static PartyType party(EInvoice.Party from) {
        var to = new PartyType();
        if (from.address() != null) {
            to.setEndpointID(from.address().id()).setSchemeID(from.address().scheme());
        }
        to.setPostalAddress(address(from.details()));
        if (from.vatId() != null) {
            to.addPartyTaxScheme(registered(from.vatId(), "VAT"));
        }
        var legal = new PartyLegalEntityType();
        legal.setRegistrationName(from.name());
        if (from.legalId() != null) {
            legal.setCompanyID(from.legalId().value())
                    .setSchemeID(from.legalId().scheme());
        }
        to.addPartyLegalEntity(legal);
        return to;
    }

    private static PartyTaxSchemeType registered(String id, String scheme) {
        var registered = new PartyTaxSchemeType();
        registered.setCompanyID(id);
        registered.setTaxScheme(scheme(scheme));
        return registered;
    }

    static TaxSchemeType scheme(String id) {
        var scheme = new TaxSchemeType();
        scheme.setID(id);
        return scheme;
    }

    private static AddressType address(Participant from) {
        var to = new AddressType();
        Optionally.set(XmlText.line(from.line1()), to::setStreetName);
        Optionally.set(XmlText.line(from.line2()), to::setAdditionalStreetName);
        Optionally.set(XmlText.line(from.city()), to::setCityName);
        Optionally.set(XmlText.line(from.postcode()), to::setPostalZone);
        to.setCountry(country(from.country()));
        return to;
    }

    private static CountryType country(String code) {
        var country = new CountryType();
        country.setIdentificationCode(code);
        return country;
    }

    static DeliveryType delivery(EInvoice from) {
        var to = new DeliveryType();
        to.setActualDeliveryDate(from.content().serviceTo());
        if (from.deliverTo() != null) {
            var address = new AddressType();
            address.setCountry(country(from.deliverTo()));
            var location = new LocationType();
            location.setAddress(address);
            to.setDeliveryLocation(location);
        }
        return to;
    }

    static List<PeriodType> periods(EInvoice.@Nullable Period from) {
        if (from == null) {
            return List.of();
        }
        var to = new PeriodType();
        to.setStartDate(from.from());
        to.setEndDate(from.to());
        return List.of(to);
    }

    static List<PaymentMeansType> payments(EInvoice from) {
        var payment = from.payment();
        if (payment == null) {
            return List.of();
        }
        var to = new PaymentMeansType();
        to.setPaymentMeansCode(payment.code());
        to.addPaymentID(new PaymentIDType(payment.reference()));
        var account = new FinancialAccountType();
        account.setID(payment.iban());
        account.setName(payment.holder());
        if (payment.bic() != null) {
            var branch = new BranchType();
            branch.setID(payment.bic());
            account.setFinancialInstitutionBranch(branch);
        }
        to.setPayeeFinancialAccount(account);
        return List.of(to);
    }

    static List<PaymentTermsType> terms(EInvoice from) {
        var terms = new PaymentTermsType();
        terms.addNote(new NoteType(from.paymentTerms()));
        return List.of(terms);
    }
}
