package io.closeout.invoicing.pricing;

import java.util.Collection;
import java.util.Currency;
import java.util.Optional;

/** List prices for one place on one day. The same code and currency have the same price as often as they are asked. */
@FunctionalInterface
public interface ListPrices {

    /** Empty where no list has a price in the currency: nothing is converted. */
    Optional<ListPrice> priceOf(String code, Currency currency);

    /** These will be asked for; whoever has to fetch them may do so at once. */
    default void expect(Collection<String> codes) {}
}
