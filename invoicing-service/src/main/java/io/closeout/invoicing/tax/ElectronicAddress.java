package io.closeout.invoicing.tax;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where an electronic invoice is sent to, and comes from (BT-34, BT-49).
 *
 * @param scheme EAS code
 */
public record ElectronicAddress(String scheme, String id) {

    private static final Pattern NOT_PART = Pattern.compile("[^A-Za-z0-9+*]");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");
    private static final Map<String, List<Way>> WAYS =
            TaxFiles.rows("electronic-addresses.csv", 7).map(Way::of).collect(Collectors.groupingBy(Way::country));

    /** One way in which the parties of a country are reached. */
    private record Way(String country, String scheme, String from, Pattern form, String prefix, String check) {

        static Way of(List<String> row) {
            return new Way(row.get(0), row.get(1), row.get(2), Pattern.compile(row.get(6)), row.get(3), row.get(4));
        }

        Optional<ElectronicAddress> address(@Nullable String vatId, @Nullable String legalId) {
            var number = number(bare(vatId), bare(legalId));
            var right = form.matcher(number).matches() && NumberChecks.hold(check, number);
            return right ? Optional.of(new ElectronicAddress(scheme, prefix + number)) : Optional.empty();
        }

        private String number(String vatId, String legalId) {
            return switch (from) {
                case "vatId" -> vatId;
                case "legalId" -> legalId;
                case "vatDigits" -> NO_DIGIT.matcher(vatId).replaceAll("");
                // A SIRET begins with the SIREN; the VAT number ends with it.
                case "siren" -> legalId.length() >= 9 ? legalId.substring(0, 9) : ending(vatId, 9);
                case "orgOfVat" -> vatId.matches("SE\\d{12}") ? vatId.substring(2, 12) : "";
                default -> throw new IllegalStateException("electronic-addresses.csv names the unknown " + from);
            };
        }

        private static String ending(String text, int length) {
            return text.length() < length ? "" : text.substring(text.length() - length);
        }

        private static String bare(@Nullable String number) {
            return number == null ? "" : NOT_PART.matcher(number).replaceAll("");
        }
    }

    /**
     * The address that follows from the numbers of a party; empty where none of them makes a valid one, and for
     * countries without a scheme.
     *
     * @param country ISO 3166-1 alpha-2 of its seat
     */
    public static Optional<ElectronicAddress> of(String country, @Nullable String vatId, @Nullable String legalId) {
        return WAYS.getOrDefault(Territories.bundled().formalities(country), List.of()).stream()
                .flatMap(way -> way.address(vatId, legalId).stream())
                .findFirst();
    }
}
