package io.closeout.invoicing.issuing;

import java.util.List;

/** Why somebody credits an invoice by hand. What is credited by itself has reasons of its own. */
public final class CreditReasons {

    public static final List<String> ALL = List.of(
            "wrong-price",
            "wrong-quantity",
            "not-done",
            "returned",
            "billed-twice",
            "wrong-customer",
            "wrong-tax",
            "dispute-upheld",
            "goodwill",
            "other");

    private CreditReasons() {}
}
