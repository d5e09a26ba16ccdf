package io.closeout.invoicing.einvoice;

import io.closeout.invoicing.issuing.DocumentContent.Participant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a party receives electronic invoices (BT-34, BT-49), as it follows from its numbers: the register of companies
 * where a country addresses by it, else the VAT number. Source of the schemes: code list EAS of the CEF.
 *
 * @param scheme of the code list Electronic Address Scheme
 */
record ElectronicAddress(String scheme, String value) {

    private static final Map<String, String> BY_VAT_ID = Map.ofEntries(
            Map.entry("AT", "9914"),
            Map.entry("BG", "9926"),
            Map.entry("CH", "9927"),
            Map.entry("CY", "9928"),
            Map.entry("CZ", "9929"),
            Map.entry("DE", "9930"),
            Map.entry("EE", "9931"),
            Map.entry("GB", "9932"),
            Map.entry("GR", "9933"),
            Map.entry("HR", "9934"),
            Map.entry("IE", "9935"),
            Map.entry("LI", "9936"),
            Map.entry("LT", "9937"),
            Map.entry("LU", "9938"),
            Map.entry("LV", "9939"),
            Map.entry("MT", "9943"),
            Map.entry("NL", "9944"),
            Map.entry("PL", "9945"),
            Map.entry("PT", "9946"),
            Map.entry("RO", "9947"),
            Map.entry("SI", "9949"),
            Map.entry("SK", "9950"),
            Map.entry("HU", "9910"),
            Map.entry("ES", "9920"),
            Map.entry("IT", "0211"));

    /** Where companies are addressed by their number in the register. FR: XP Z12-013, the address is the SIREN. */
    private static final Map<String, String> BY_LEGAL_ID =
            Map.of("BE", "0208", "FR", "0225", "NL", "0106", "NO", "0192", "SE", "0007", "DK", "0184", "FI", "0216");

    /** Empty for a private person, and for whoever sells or buys where no network of ours reaches. */
    static Optional<ElectronicAddress> of(Participant party) {
        var legal = LegalId.of(party);
        var scheme = BY_LEGAL_ID.get(party.country());
        if (scheme != null && legal != null && legal.scheme() != null) {
            // The Finnish address is an OVT code: the number behind the code of the register.
            var value = scheme.equals("0216") ? "0037" + legal.value() : legal.value();
            return Optional.of(new ElectronicAddress(scheme, value));
        }
        return byVatId(party.country(), XmlText.identifier(party.vatId()));
    }

    private static Optional<ElectronicAddress> byVatId(String country, @Nullable String vatId) {
        var scheme = BY_VAT_ID.get(country);
        return scheme == null || vatId == null ? Optional.empty() : Optional.of(new ElectronicAddress(scheme, vatId));
    }
}
