package io.closeout.invoicing.tax;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The form of numbers that identify a company in its country, check digits included. Whether a number is in use only a
 * register can tell; that is not asked.
 */
public final class NumberForms {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s.\\-/]");

    private record Form(Pattern pattern, String check) {

        boolean fits(String number) {
            return pattern.matcher(number).matches() && NumberChecks.hold(check, number);
        }
    }

    private final Map<String, Form> byCountry;
    private final boolean separated;

    private NumberForms(String table, boolean separated) {
        var forms = new HashMap<String, Form>();
        TaxFiles.rows(table, 3)
                .forEach(row -> forms.put(row.get(0), new Form(Pattern.compile(row.get(2)), row.get(1))));
        this.byCountry = Map.copyOf(forms);
        this.separated = separated;
    }

    /** Numbers of the company register (BT-30, BT-47). */
    public static NumberForms legalIds() {
        return new NumberForms("legal-ids.csv", true);
    }

    /** References of public buyers (BT-10). */
    public static NumberForms buyerReferences() {
        return new NumberForms("buyer-references.csv", false);
    }

    /** A country without a form accepts anything. */
    public boolean looksRight(String number, String country) {
        var form = byCountry.get(country);
        return form == null || form.fits(separated ? SEPARATORS.matcher(number).replaceAll("") : number);
    }
}
