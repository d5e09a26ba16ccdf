package io.closeout.invoicing.performance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Between which percentages a share lies, as sure as 95 percent (Wilson, 1927): few cases give a wide range.
 *
 * @param low in percent, two decimals
 * @param high in percent, two decimals
 */
record Wilson(BigDecimal low, BigDecimal high) {

    private static final MathContext EXACT = MathContext.DECIMAL64;
    private static final BigDecimal Z = new BigDecimal("1.959964");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);
    private static final int DECIMALS = 2;

    /** @param cases more than none */
    static Wilson of(int hits, int cases) {
        var n = BigDecimal.valueOf(cases);
        var p = BigDecimal.valueOf(hits).divide(n, EXACT);
        var square = Z.multiply(Z);
        var scale = BigDecimal.ONE.add(square.divide(n, EXACT));
        var centre = p.add(square.divide(TWO.multiply(n), EXACT));
        var spread = p.multiply(BigDecimal.ONE.subtract(p))
                .divide(n, EXACT)
                .add(square.divide(FOUR.multiply(n).multiply(n), EXACT))
                .sqrt(EXACT)
                .multiply(Z);
        return new Wilson(
                percent(centre.subtract(spread).divide(scale, EXACT)),
                percent(centre.add(spread).divide(scale, EXACT)));
    }

    private static BigDecimal percent(BigDecimal share) {
        var percent = share.multiply(HUNDRED).setScale(DECIMALS, RoundingMode.HALF_UP);
        return percent.max(BigDecimal.ZERO.setScale(DECIMALS)).min(HUNDRED.setScale(DECIMALS));
    }
}
