package io.closeout.invoicing.einvoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A kind of document that has to be right.
 *
 * @param rates percent of the groups that its lines fall into
 * @param features what else it has
 */
record CorpusCase(
        String seller,
        String buyer,
        String category,
        List<String> rates,
        String currency,
        @Nullable String exemption,
        Set<Feature> features) {

    enum Feature {
        ALLOWANCE,
        CHARGE,
        LINE_ALLOWANCE,
        PREPAID,
        DISCOUNT,
        INSTALMENTS,
        CONSOLIDATED,
        RECURRING,
        SELF_BILLED,
        PART_CREDIT,
        WHOLE_CREDIT,
        REPLACEMENT,
        PRE_INVOICE,
        NEGATIVE_LINE,
        ZERO_LINE,
        MANY_LINES,
        LONG_TEXT,
        TAX_CURRENCY,
        NO_IBAN
    }

    private static final List<CorpusCase> DEALS = List.of(
            of("BE-BE", "S", List.of("21", "6"), "EUR", null),
            of("FR-FR", "S", List.of("20", "5.5"), "EUR", null),
            of("NL-NL", "S", List.of("21", "9"), "EUR", null),
            of("NO-NO", "S", List.of("25", "15"), "NOK", null),
            of("RO-RO", "S", List.of("21", "11"), "RON", null),
            of("DE-DE", "S", List.of("19", "7"), "EUR", null),
            of("SE-SE", "S", List.of("25", "12"), "SEK", null),
            of("DK-DK", "S", List.of("25"), "DKK", null),
            of("FI-FI", "S", List.of("25.5"), "EUR", null),
            of("IT-IT", "S", List.of("22"), "EUR", null),
            of("GR-GR", "S", List.of("24"), "EUR", null),
            of("GB-GB", "S", List.of("20"), "GBP", null),
            of("CH-CH", "S", List.of("8.1"), "CHF", null),
            of("BE-FR", "AE", List.of("0"), "EUR", "VATEX-EU-AE"),
            of("FR-BE", "AE", List.of("0"), "EUR", "VATEX-EU-AE"),
            of("DE-NL", "AE", List.of("0"), "EUR", "VATEX-EU-AE"),
            of("RO-DE", "AE", List.of("0"), "EUR", "VATEX-EU-AE"),
            of("FR-FR", "AE", List.of("0"), "EUR", "VATEX-EU-AE"),
            of("BE-DE", "K", List.of("0"), "EUR", "VATEX-EU-IC"),
            of("NL-FR", "K", List.of("0"), "EUR", "VATEX-EU-IC"),
            of("BE-US", "G", List.of("0"), "USD", "VATEX-EU-G"),
            of("DE-CH", "G", List.of("0"), "CHF", "VATEX-EU-G"),
            of("BE-US", "O", List.of("0"), "USD", "VATEX-EU-O"),
            of("FR-JP", "O", List.of("0"), "JPY", "VATEX-EU-O"),
            of("NO-BE", "O", List.of("0"), "EUR", "VATEX-EU-O"),
            of("BE-BE", "E", List.of("0"), "EUR", "VATEX-EU-132"),
            of("FR-FR", "E", List.of("0"), "EUR", "VATEX-FR-FRANCHISE"),
            of("GB-GB", "Z", List.of("0"), "GBP", null),
            of("BE-BE", "S", List.of("21"), "JPY", null),
            of("FR-FR", "S", List.of("20", "10"), "CHF", null),
            of("ES-ES", "S", List.of("21"), "EUR", null),
            of("AT-DE", "AE", List.of("0"), "EUR", "VATEX-EU-AE"));

    private static CorpusCase of(
            String countries, String category, List<String> rates, String currency, @Nullable String exemption) {
        var ends = countries.split("-", -1);
        return new CorpusCase(ends[0], ends[1], category, rates, currency, exemption, Set.of());
    }

    /** Each deal with each feature, and with two at once where they go together. */
    static List<CorpusCase> all() {
        var cases = new ArrayList<CorpusCase>();
        for (var deal : DEALS) {
            cases.add(deal);
            for (var feature : Feature.values()) {
                if (deal.allows(feature)) {
                    cases.add(deal.with(Set.of(feature)));
                }
            }
            cases.add(deal.with(Set.of(Feature.ALLOWANCE, Feature.PREPAID, Feature.DISCOUNT, Feature.LONG_TEXT)));
            cases.add(deal.with(Set.of(Feature.SELF_BILLED, Feature.PART_CREDIT)));
            cases.add(deal.with(Set.of(Feature.CONSOLIDATED, Feature.CHARGE, Feature.LINE_ALLOWANCE)));
        }
        return cases;
    }

    boolean has(Feature feature) {
        return features.contains(feature);
    }

    boolean isCredit() {
        return has(Feature.PART_CREDIT) || has(Feature.WHOLE_CREDIT);
    }

    private boolean allows(Feature feature) {
        return switch (feature) {
            // Peppol asks a Dutch seller for the account (NL-R-007).
            case NO_IBAN -> !seller.equals("NL");
            case TAX_CURRENCY -> !currency.equals("EUR");
            case MANY_LINES -> category.equals("S") && Set.of("BE", "FR").contains(seller);
            // One of a kind is enough: nothing of it depends on the country.
            case REPLACEMENT, PRE_INVOICE, ZERO_LINE, INSTALMENTS ->
                Set.of("BE", "FR", "DE", "NO").contains(seller);
            default -> true;
        };
    }

    CorpusCase with(Set<Feature> more) {
        return new CorpusCase(seller, buyer, category, rates, currency, exemption, more);
    }
}
