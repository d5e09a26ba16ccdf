package io.closeout.invoicing.issuing;

import io.closeout.invoicing.issuing.DocumentContent.TaxCurrency;
import io.closeout.invoicing.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** The VAT of a document in the currency of the tax office (Directive 2006/112/EC art. 230; BT-6, BT-111). */
final class TaxInNationalCurrency {

    private TaxInNationalCurrency() {}

    /**
     * Null where no tax is charged.
     *
     * @param rate what a draft brings along; its amount is reckoned here, as lines and allowances may have changed since
     * @param tax of the whole document, in its own currency
     */
    static @Nullable TaxCurrency of(@Nullable TaxCurrency rate, BigDecimal tax) {
        if (rate == null || tax.signum() == 0) {
            return null;
        }
        var converted = Money.rounded(tax.multiply(rate.rate()), Currency.getInstance(rate.currency()));
        return new TaxCurrency(rate.currency(), converted.amount(), rate.rate(), rate.rateDate(), rate.source());
    }
}
