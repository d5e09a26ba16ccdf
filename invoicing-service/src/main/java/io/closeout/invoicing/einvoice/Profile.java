package io.closeout.invoicing.einvoice;

import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.issuing.DocumentContent.Participant;
import java.util.Currency;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The set of rules that a document promises to keep (BT-24), and the process that it belongs to (BT-23). */
enum Profile {
    /** Peppol BIS Billing 3. */
    PEPPOL(
            "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0",
            "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"),
    /** Peppol BIS Self-Billing 3. */
    PEPPOL_SELF_BILLING(
            "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0",
            "urn:fdc:peppol.eu:2017:poacc:selfbilling:01:1.0"),
    /** The French reform: the core of EN 16931 with its own notes; S1 is an invoice for services. */
    FRANCE("urn:cen.eu:en16931:2017", "S1"),
    /** EN 16931 and nothing else. */
    CORE("urn:cen.eu:en16931:2017", null);

    // A Greek seller must quote what the tax office returned (GR-R-001, GR-R-004); an Icelandic one is not checked yet.
    private static final Set<String> NATIONAL_SELLERS = Set.of("GR", "IS");

    private final String specification;
    private final @Nullable String process;

    Profile(String specification, @Nullable String process) {
        this.specification = specification;
        this.process = process;
    }

    String specification() {
        return specification;
    }

    @Nullable
    String process() {
        return process;
    }

    boolean isPeppol() {
        return this == PEPPOL || this == PEPPOL_SELF_BILLING;
    }

    /** Peppol where both can be reached there and everything is known that it asks for, else the core. */
    static Profile of(DocumentContent content) {
        var seller = content.seller();
        var buyer = content.buyer();
        if (isIn("FR", seller) && isIn("FR", buyer) && hasRegisteredId(seller) && hasRegisteredId(buyer)) {
            return FRANCE;
        }
        var reachable = LegalId.addressOf(seller).isPresent()
                && LegalId.addressOf(buyer).isPresent();
        if (!reachable || !isInHundredths(content) || !canKeepNationalRules(seller, buyer)) {
            return CORE;
        }
        return isSelfBilled(content) ? PEPPOL_SELF_BILLING : PEPPOL;
    }

    // Peppol reckons lines to two hundredths of a unit, so whole yen or kronur never add up there
    // (PEPPOL-EN16931-R120).
    private static boolean isInHundredths(DocumentContent content) {
        return Currency.getInstance(content.currency()).getDefaultFractionDigits() == 2;
    }

    static boolean isSelfBilled(DocumentContent content) {
        return Set.of("389", "261").contains(content.type().code());
    }

    // Between Germans a person, a telephone number and a mail address are asked for (DE-R-002, DE-R-005 to 007).
    private static boolean canKeepNationalRules(Participant seller, Participant buyer) {
        if (NATIONAL_SELLERS.contains(seller.country()) || isIn("DE", seller) && isIn("DE", buyer)) {
            return false;
        }
        // NL-R-002 to 005, DK-R-002, NO-R-001, IT-R-002 to 004, SE-R-001.
        return switch (seller.country()) {
            case "NL" ->
                hasRegisteredId(seller)
                        && hasAddress(seller)
                        && (!isIn("NL", buyer) || hasRegisteredId(buyer) && hasAddress(buyer));
            case "NO" -> hasRegisteredId(seller) && seller.vatId() != null;
            case "DK", "SE" -> hasRegisteredId(seller);
            case "IT" -> hasAddress(seller);
            default -> true;
        };
    }

    private static boolean isIn(String country, Participant party) {
        return party.country().equals(country);
    }

    private static boolean hasRegisteredId(Participant party) {
        var legal = LegalId.of(party);
        return legal != null && legal.scheme() != null;
    }

    private static boolean hasAddress(Participant party) {
        return XmlText.line(party.line1()) != null
                && XmlText.line(party.city()) != null
                && XmlText.line(party.postcode()) != null;
    }
}
