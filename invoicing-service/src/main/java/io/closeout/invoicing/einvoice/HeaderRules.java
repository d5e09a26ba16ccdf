package io.closeout.invoicing.einvoice;

import static io.closeout.invoicing.einvoice.Rule.Topic.CODES;
import static io.closeout.invoicing.einvoice.Rule.Topic.PAYMENT;
import static io.closeout.invoicing.einvoice.Rule.Topic.REFERENCES;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/** Rules of what a document is, what it refers to and how it is paid. */
final class HeaderRules {

    private static final BigInteger IBAN_MODULUS = BigInteger.valueOf(97);
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(java.util.stream.Collectors.toUnmodifiableSet());

    static final List<Rule> ALL = List.of(
            new Rule("BR-02", REFERENCES, e -> !e.content().numbering().number().isBlank()),
            new Rule(
                    "BR-CL-01",
                    CODES,
                    e -> Set.of("380", "389", "381", "261")
                            .contains(e.content().type().code())),
            new Rule(
                    "BR-04",
                    CODES,
                    e -> e.content().isCreditNote()
                            == Set.of("381", "261").contains(e.content().type().code())),
            new Rule("PEPPOL-EN16931-R003", REFERENCES, e -> e.buyerReference() != null),
            new Rule(
                    "BR-29",
                    REFERENCES,
                    e -> e.period() == null
                            || !e.period().to().isBefore(e.period().from())),
            new Rule("BR-55", REFERENCES, HeaderRules::namesWhatItCorrects),
            new Rule(
                    "BR-53",
                    PAYMENT,
                    e -> e.content().taxCurrency() == null
                            || CURRENCIES.contains(e.content().taxCurrency().currency())),
            new Rule(
                    "PEPPOL-EN16931-R005",
                    PAYMENT,
                    e -> e.content().taxCurrency() == null
                            || !e.content().taxCurrency().currency().equals(e.currency())),
            new Rule("PEPPOL-EN16931-R055", PAYMENT, HeaderRules::taxesHaveOneSign),
            new Rule(
                    "BR-CO-25",
                    PAYMENT,
                    e -> !e.content().dueDate().isBefore(e.content().issueDate())
                            || e.content().isCreditNote()),
            new Rule(
                    "BR-61",
                    PAYMENT,
                    e -> e.payment() == null || isIban(e.payment().iban())),
            new Rule("BT-20", PAYMENT, HeaderRules::instalmentsMakeThePayable));

    private HeaderRules() {}

    private static boolean namesWhatItCorrects(EInvoice e) {
        var preceding = Preceding.of(e.content());
        return preceding == null
                ? !e.content().isCreditNote()
                : !preceding.number().isBlank();
    }

    private static boolean taxesHaveOneSign(EInvoice e) {
        var there = e.content().taxCurrency();
        return there == null
                || there.tax().signum() == 0
                || there.tax().signum() == e.content().totals().tax().signum();
    }

    private static boolean instalmentsMakeThePayable(EInvoice e) {
        var parts = e.content().terms().instalments();
        var sum = parts.stream().map(part -> part.amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return parts.isEmpty()
                || e.content().isCreditNote()
                || sum.compareTo(e.content().totals().payable()) == 0;
    }

    /** ISO 13616: read as a number, with the first four characters at the end, it leaves 1 over 97. */
    private static boolean isIban(String iban) {
        if (!iban.matches("[A-Z]{2}\\d{2}[A-Z0-9]{10,30}")) {
            return false;
        }
        var digits = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4)).chars().forEach(one -> digits.append(Character.digit(one, 36)));
        return new BigInteger(digits.toString()).mod(IBAN_MODULUS).equals(BigInteger.ONE);
    }
}
