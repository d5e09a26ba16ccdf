package io.closeout.invoicing.tax;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The form of VAT identification numbers. Whether a number is in use only a register can tell; that is not asked yet. */
public final class VatIds {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s.\\-/]");

    private final Map<String, Pattern> patterns;

    private VatIds(Map<String, Pattern> patterns) {
        this.patterns = patterns;
    }

    public static VatIds bundled() {
        return new VatIds(TaxFiles.rows("vat-ids.csv", 2)
                .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> Pattern.compile(row.get(1)))));
    }

    /** A country without a pattern accepts anything. */
    public boolean looksRight(String vatId, String country) {
        var pattern = patterns.get(country);
        return pattern == null
                || pattern.matcher(SEPARATORS.matcher(vatId).replaceAll("")).matches();
    }
}
