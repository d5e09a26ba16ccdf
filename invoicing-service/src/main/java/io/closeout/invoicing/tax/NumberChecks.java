package io.closeout.invoicing.tax;

import io.closeout.kit.identifiers.CheckDigits;

/** The check digits that the tables of this package name. */
final class NumberChecks {

    private NumberChecks() {}

    /**
     * @param name of the method, as the tables name it; empty for none
     * @throws IllegalStateException for a method that does not exist
     */
    static boolean hold(String name, String number) {
        var digits = number.replaceAll("\\D", "");
        return switch (name) {
            case "" -> true;
            case "be" -> CheckDigits.belgian(digits);
            case "dk" -> CheckDigits.danish(digits);
            case "no" -> CheckDigits.norwegian(digits);
            case "ch" -> CheckDigits.swiss(digits);
            case "luhn" -> CheckDigits.luhn(digits);
            case "siret" -> CheckDigits.siret(digits);
            case "mod97" -> CheckDigits.mod97(number);
            default -> throw new IllegalStateException("a table names the unknown check " + name);
        };
    }
}
