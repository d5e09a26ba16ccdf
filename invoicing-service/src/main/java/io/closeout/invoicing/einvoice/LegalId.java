package io.closeout.invoicing.einvoice;

import io.closeout.invoicing.issuing.DocumentContent.Participant;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A company's number in the register of its country (BT-30, BT-47).
 *
 * @param scheme ISO/IEC 6523; null where the number is not of a form that we know
 */
record LegalId(String value, @Nullable String scheme) {

    private record Form(String scheme, Pattern pattern) {}

    private static final Map<String, Form> FORMS = Map.of(
            "BE", new Form("0208", Pattern.compile("[01]\\d{9}")),
            "FR", new Form("0002", Pattern.compile("\\d{9}")),
            "NL", new Form("0106", Pattern.compile("\\d{8}")),
            "NO", new Form("0192", Pattern.compile("\\d{9}")),
            "SE", new Form("0007", Pattern.compile("\\d{10}")),
            "DK", new Form("0184", Pattern.compile("\\d{8}")),
            "FI", new Form("0212", Pattern.compile("\\d{8}")));

    private static final int SIREN = 9;
    private static final int SIRET = 14;

    /** The number itself, or the one that the VAT number of its country contains. Null for a private person. */
    static @Nullable LegalId of(Participant party) {
        var form = FORMS.get(party.country());
        var own = XmlText.identifier(party.legalId());
        if (form == null) {
            return own == null ? null : new LegalId(own, null);
        }
        for (var candidate : new String[] {plain(party.country(), own), contained(party)}) {
            if (candidate != null
                    && form.pattern().matcher(candidate).matches()
                    && isRight(party.country(), candidate)) {
                return new LegalId(form.scheme().equals("0184") ? "DK" + candidate : candidate, form.scheme());
            }
        }
        return own == null ? null : new LegalId(own, null);
    }

    private static @Nullable String plain(String country, @Nullable String own) {
        if (own == null) {
            return null;
        }
        var number = own.startsWith(country) ? own.substring(2) : own;
        // The number of a branch begins with that of its company.
        return country.equals("FR") && number.length() == SIRET ? number.substring(0, SIREN) : number;
    }

    private static @Nullable String contained(Participant party) {
        var vatId = XmlText.identifier(party.vatId());
        if (vatId == null) {
            return null;
        }
        return switch (party.country()) {
            case "BE", "DK", "FI" -> vatId.substring(2);
            case "FR" -> vatId.substring(Math.max(2, vatId.length() - SIREN));
            case "NO" -> vatId.replaceAll("\\D", "");
            case "SE" -> vatId.length() > 4 ? vatId.substring(2, vatId.length() - 2) : null;
            default -> null;
        };
    }

    private static boolean isRight(String country, String number) {
        return switch (country) {
            case "BE" -> CheckDigits.belgian(number);
            case "NO" -> CheckDigits.norwegian(number);
            case "SE", "FR" -> CheckDigits.luhn(number);
            default -> true;
        };
    }
}
