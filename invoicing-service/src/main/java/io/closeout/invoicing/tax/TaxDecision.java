package io.closeout.invoicing.tax;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What VAT applies, or why that cannot be said. */
public sealed interface TaxDecision {

    /**
     * @param rate percent; zero where none is charged
     * @param exemptionCode why none is charged (BT-121, VATEX); null where there is no code
     * @param reasonKey why none is charged (BT-120), a key of {@link TaxWords}; null where tax is charged
     * @param noteKeys what the law wants said beside (BT-22), keys of {@link TaxWords}
     */
    record Applies(
            VatCategory category,
            BigDecimal rate,
            @Nullable String exemptionCode,
            @Nullable String reasonKey,
            List<String> noteKeys)
            implements TaxDecision {

        public Applies {
            noteKeys = List.copyOf(noteKeys);
        }

        /** With the reason that belongs to the category. */
        public Applies(VatCategory category, BigDecimal rate) {
            this(
                    category,
                    rate,
                    category.exemptionCode(),
                    category.exemptionCode() == null ? null : category.name(),
                    List.of());
        }

        static Applies taxed(BigDecimal rate, List<String> noteKeys) {
            return new Applies(VatCategory.S, rate, null, null, noteKeys);
        }

        static Applies untaxed(VatCategory category, @Nullable String code, String reasonKey) {
            return new Applies(category, BigDecimal.ZERO, code, reasonKey, List.of());
        }
    }

    /**
     * @param reasonKey a message key
     * @param country the country it is about
     */
    record Open(String reasonKey, String country) implements TaxDecision {}
}
