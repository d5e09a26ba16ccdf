package io.closeout.invoicing.einvoice;

import io.closeout.invoicing.issuing.DocumentContent.Participant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Companies whose numbers have the right check digits, with names that real companies have. */
final class CorpusParties {

    private static final List<String> NAMES = List.of(
            "Atelier Démo & Fils SA",
            "Bäckerei Müller GmbH & Co. KG",
            "O'Reilly <Kitchens> Ltd \"The Pass\"",
            "Łódzka Kuchnia Sp. z o.o.",
            "Întreținere Cuptoare Brașov S.R.L.",
            "Storkjøkken Ærø Ås AS",
            "Société générale d’entretien et de maintenance des équipements frigorifiques et de cuisson professionnels"
                    + " du grand bassin industriel de la région des Hauts-de-France et de la Belgique romane, S.C.R.L.",
            "🍕 Pizza ]]> Forno",
            "Kitchen\u0001 of\tControl\u000b characters",
            "K");

    private final Random random;

    CorpusParties(Random random) {
        this.random = random;
    }

    Participant company(String country, boolean sells) {
        var legal = legalId(country);
        return new Participant(
                new UUID(random.nextLong(), random.nextLong()),
                NAMES.get(random.nextInt(NAMES.size())),
                "Rue de l’Étuve " + random.nextInt(300),
                random.nextInt(4) == 0 ? "Bâtiment C, 3ᵉ étage" : null,
                "1000",
                "Ville & Plaine",
                country,
                vatId(country, legal),
                legal,
                sells ? "BE68539007547034" : null,
                sells && random.nextBoolean() ? "BBRUBEBB" : null);
    }

    /** Outside the scope of VAT, and in a country without VAT, nobody has a number of it. */
    static Participant withoutVat(Participant of) {
        return with(of, null, of.legalId());
    }

    static Participant with(Participant of, @Nullable String vatId, @Nullable String legalId) {
        return new Participant(
                of.id(),
                of.name(),
                of.line1(),
                of.line2(),
                of.postcode(),
                of.city(),
                of.country(),
                vatId,
                legalId,
                of.iban(),
                of.bic());
    }

    private String legalId(String country) {
        return switch (country) {
            case "BE" -> belgian();
            case "FR", "SE" -> luhn(country.equals("FR") ? 9 : 10);
            case "NO" -> norwegian();
            default -> digits(8);
        };
    }

    private static @Nullable String vatId(String country, String legal) {
        return switch (country) {
            case "BE" -> "BE" + legal;
            case "FR" -> "FR" + "12" + legal;
            case "NL" -> "NL0" + legal + "B01";
            case "NO" -> "NO" + legal + "MVA";
            case "SE" -> "SE" + legal + "01";
            case "DE" -> "DE1" + legal;
            case "AT" -> "ATU" + legal;
            case "IT" -> "IT" + "00743110157";
            case "ES" -> "ESA" + legal;
            case "GR" -> "EL0" + legal;
            case "US", "JP" -> null;
            case "CH" -> "CHE-1" + legal + " MWST";
            case "LU", "FI", "DK", "RO", "PL" -> country + legal + (country.equals("PL") ? "12" : "");
            default -> country + "1" + legal;
        };
    }

    private String belgian() {
        var head = "0" + (1_000_000 + random.nextInt(8_999_999));
        return head + "%02d".formatted(97 - Long.parseLong(head) % 97);
    }

    private String luhn(int length) {
        var head = "5" + digits(length - 2);
        for (var last = 0; last < 10; last++) {
            if (luhn(head + last)) {
                return head + last;
            }
        }
        throw new IllegalStateException(head);
    }

    private String norwegian() {
        while (true) {
            var head = "9" + digits(7);
            for (var last = 0; last < 10; last++) {
                if (norwegian(head + last)) {
                    return head + last;
                }
            }
        }
    }

    /** Luhn, reckoned from the right. */
    private static boolean luhn(String number) {
        var sum = 0;
        for (var i = 0; i < number.length(); i++) {
            var digit = (number.charAt(number.length() - 1 - i) - '0') * (1 + i % 2);
            sum += digit / 10 + digit % 10;
        }
        return sum % 10 == 0;
    }

    /** Modulus 11; the check digit weighs one. */
    private static boolean norwegian(String number) {
        var sum = 0;
        for (var i = 0; i < 9; i++) {
            sum += (number.charAt(i) - '0') * "327654321".charAt(i) - '0' * (number.charAt(i) - '0');
        }
        return sum % 11 == 0;
    }

    private String digits(int length) {
        var digits = new StringBuilder().append(1 + random.nextInt(9));
        while (digits.length() < length) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}
