package io.closeout.kit.identifiers;

import static io.closeout.kit.identifiers.CheckDigits.crossSum;
import static io.closeout.kit.identifiers.CheckDigits.digit;
import static io.closeout.kit.identifiers.CheckDigits.last;
import static io.closeout.kit.identifiers.CheckDigits.weighted;

/**
 * The check digits of VAT identification numbers, country by country, of what follows the prefix. The form was looked at
 * before. Sources: the national tax offices as collected by the Commission (VIES, "VAT identification number structure")
 * and by python-stdnum 2.1, whose published examples are the test.
 */
final class VatDigits {

    private static final String SPANISH = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String IRISH = "WABCDEFGHIJKLMNOPQRSTUV";
    private static final String FRENCH = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int[] CYPRIOT = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};

    private VatDigits() {}

    /** U and eight digits. */
    static boolean austrian(String number) {
        var digits = number.substring(1);
        var sum = 4;
        for (var i = 0; i < 7; i++) {
            sum += crossSum(digit(digits, i) * (i % 2 + 1));
        }
        return (10 - sum % 10) % 10 == last(digits);
    }

    /** BULSTAT with nine digits; ten digits are those of a person, a foreigner or another, each with a rule of its own. */
    static boolean bulgarian(String digits) {
        if (digits.length() == 9) {
            var sum = weighted(digits, 1, 2, 3, 4, 5, 6, 7, 8) % 11;
            var again = sum == 10 ? weighted(digits, 3, 4, 5, 6, 7, 8, 9, 10) % 11 : sum;
            return again % 10 == last(digits);
        }
        var other = 11 - weighted(digits, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
        return weighted(digits, 2, 4, 8, 5, 10, 9, 7, 3, 6) % 11 % 10 == last(digits)
                || weighted(digits, 21, 19, 17, 13, 11, 9, 7, 3, 1) % 10 == last(digits)
                || other % 11 == last(digits);
    }

    static boolean cypriot(String number) {
        var sum = 0;
        for (var i = 0; i < 8; i++) {
            sum += i % 2 == 0 ? CYPRIOT[digit(number, i)] : digit(number, i);
        }
        return number.charAt(8) == 'A' + sum % 26;
    }

    /** IČO with eight digits; nine and ten are birth numbers, of which only those with ten have a check digit. */
    static boolean czech(String digits) {
        return switch (digits.length()) {
            case 8 -> {
                var check = (11 - weighted(digits, 8, 7, 6, 5, 4, 3, 2) % 11) % 11;
                yield (check == 0 ? 1 : check % 10) == last(digits);
            }
            case 9 -> true;
            default -> {
                var rest = Long.parseLong(digits.substring(0, 9)) % 11;
                yield rest % 10 == last(digits);
            }
        };
    }

    static boolean estonian(String digits) {
        return (10 - weighted(digits, 3, 7, 1, 3, 7, 1, 3, 7) % 10) % 10 == last(digits);
    }

    static boolean finnish(String digits) {
        return (11 - weighted(digits, 7, 9, 10, 5, 8, 4, 2) % 11) % 11 == last(digits);
    }

    static boolean greek(String digits) {
        return weighted(digits, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == last(digits);
    }

    /** The key of two digits follows from the SIREN; keys with a letter follow a rule that is not published officially. */
    static boolean french(String number) {
        var siren = Long.parseLong(number.substring(2));
        var first = FRENCH.indexOf(number.charAt(0));
        var second = FRENCH.indexOf(number.charAt(1));
        if (first < 10 && second < 10) {
            return first * 10 + second == (12 + 3 * (siren % 97)) % 97;
        }
        var key = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
        return (siren + 1 + key / 11) % 11 == key % 11;
    }

    /** Nine digits, or twelve with a branch; departments (GD) and health authorities (HA) have ranges. */
    static boolean british(String number) {
        if (number.startsWith("G") || number.startsWith("H")) {
            return number.startsWith("G") == Integer.parseInt(number.substring(2)) < 500;
        }
        var sum = weighted(number, 8, 7, 6, 5, 4, 3, 2, 10, 1) % 97;
        return sum == 0 || sum == 42 || sum == 55;
    }

    static boolean hungarian(String digits) {
        return weighted(digits, 9, 7, 3, 1, 9, 7, 3, 1) % 10 == 0;
    }

    /** Seven digits, a letter and perhaps another; before 2013 the second could be a letter, + or *. */
    static boolean irish(String number) {
        var isOld = !Character.isDigit(number.charAt(1));
        var digits = isOld ? "0" + number.substring(2, 7) + number.charAt(0) : number.substring(0, 7);
        var second = number.length() == 9 ? 9 * (number.charAt(8) - '@') : 0;
        return number.charAt(7) == IRISH.charAt((weighted(digits, 8, 7, 6, 5, 4, 3, 2) + second) % 23);
    }

    static boolean lithuanian(String digits) {
        var first = lithuanian(digits, 0) % 11;
        return (first == 10 ? lithuanian(digits, 2) % 11 % 10 : first) == last(digits);
    }

    private static int lithuanian(String digits, int shift) {
        var sum = 0;
        for (var i = 0; i < digits.length() - 1; i++) {
            sum += (1 + (i + shift) % 9) * digit(digits, i);
        }
        return sum;
    }

    static boolean luxembourgish(String digits) {
        return Integer.parseInt(digits.substring(0, 6)) % 89 == Integer.parseInt(digits.substring(6));
    }

    /** Companies begin with 4 or more; the personal codes of others have no check digit that could be relied upon. */
    static boolean latvian(String digits) {
        return weighted(digits, 9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1) % 11 == 3;
    }

    static boolean maltese(String digits) {
        return weighted(digits, 3, 4, 6, 7, 8, 9, 10, 1) % 37 == 0;
    }

    /** Of an RSIN modulus 11; since 2020 that of a sole trader fulfils MOD 97-10 with its prefix (Belastingdienst). */
    static boolean dutch(String number) {
        return weighted(number, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0 || CheckDigits.mod97("NL" + number);
    }

    static boolean polish(String digits) {
        return weighted(digits, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == last(digits);
    }

    static boolean portuguese(String digits) {
        return (11 - weighted(digits, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 11 % 10 == last(digits);
    }

    static boolean romanian(String digits) {
        var full = "0".repeat(10 - digits.length()) + digits;
        return weighted(full, 7, 5, 3, 2, 1, 7, 5, 3, 2) * 10 % 11 % 10 == last(full);
    }

    static boolean slovenian(String digits) {
        var check = 11 - weighted(digits, 8, 7, 6, 5, 4, 3, 2) % 11;
        return check != 11 && check % 10 == last(digits);
    }

    static boolean slovak(String digits) {
        return Long.parseLong(digits) % 11 == 0;
    }

    /** DNI, NIE or CIF; which kind of company ends with a letter is told differently, so both are taken. */
    static boolean spanish(String number) {
        var first = number.charAt(0);
        if (Character.isDigit(first) || "XYZ".indexOf(first) >= 0) {
            var prefix = Character.isDigit(first) ? String.valueOf(first) : String.valueOf("XYZ".indexOf(first));
            var value = Integer.parseInt(prefix + number.substring(1, 8));
            return number.charAt(8) == SPANISH.charAt(value % 23);
        }
        if ("KLM".indexOf(first) >= 0) {
            return number.charAt(8) == SPANISH.charAt(Integer.parseInt(number.substring(1, 8)) % 23)
                    || spanishCompany(number);
        }
        return spanishCompany(number);
    }

    private static boolean spanishCompany(String number) {
        var sum = 0;
        for (var i = 1; i < 8; i++) {
            sum += crossSum(digit(number, i) * (i % 2 + 1));
        }
        var check = (10 - sum % 10) % 10;
        return number.charAt(8) == '0' + check || number.charAt(8) == "JABCDEFGHI".charAt(check);
    }
}
