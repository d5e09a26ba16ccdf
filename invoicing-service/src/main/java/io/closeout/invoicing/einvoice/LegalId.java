package io.closeout.invoicing.einvoice;

import io.closeout.invoicing.issuing.DocumentContent.Participant;
import io.closeout.invoicing.tax.ElectronicAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A company's number in the register of its country (BT-30, BT-47).
 *
 * @param scheme ISO/IEC 6523; null where the number is not of a form that we know
 */
record LegalId(String value, @Nullable String scheme) {

    private static final int OVT = 4;
    private static final int FINNISH = 8;

    /** Null for a private person. Where companies are addressed by their number, it is the one of the address. */
    static @Nullable LegalId of(Participant party) {
        var own = XmlText.identifier(party.legalId());
        var plain = own == null ? null : new LegalId(own, null);
        return addressOf(party).map(address -> of(address, plain)).orElse(plain);
    }

    static Optional<ElectronicAddress> addressOf(Participant party) {
        return ElectronicAddress.of(party.country(), party.vatId(), party.legalId());
    }

    private static @Nullable LegalId of(ElectronicAddress address, @Nullable LegalId plain) {
        return switch (address.scheme()) {
            case "0208", "0106", "0192", "0007", "0184" -> new LegalId(address.id(), address.scheme());
            // The address is the SIREN (XP Z12-013), whose own scheme is that of SIRENE.
            case "0225" -> new LegalId(address.id(), "0002");
            // The address is an OVT code: the number behind the code of the register.
            case "0216" -> new LegalId(address.id().substring(OVT, OVT + FINNISH), "0212");
            default -> plain;
        };
    }
}
