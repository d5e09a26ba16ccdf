package io.closeout.invoicing.pricing;

/** The price lists of the network at work. Needs a transaction, as does asking what it gives for a price. */
@FunctionalInterface
public interface NetworkPrices {

    /** The same object as long as nothing was published. */
    PriceBook inForce();
}
