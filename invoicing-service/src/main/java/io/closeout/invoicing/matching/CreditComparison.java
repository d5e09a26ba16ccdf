package io.closeout.invoicing.matching;

import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.issuing.Reason;
import java.time.LocalDate;
import java.util.List;

/**
 * Holds a station's credit note against what it would be in the books: parties, days, and each group of tax and each
 * total to the cent. Lines say what it is about and are not compared; the sums are what enters the books.
 */
final class CreditComparison {

    private CreditComparison() {}

    /**
     * @param invoiced day that the station printed on its invoice
     * @param today of the station
     */
    static List<Reason> findings(SaidInvoice said, DocumentContent expected, LocalDate invoiced, LocalDate today) {
        var comparison = new Comparison(said, expected);
        type(said, comparison);
        comparison.parties();
        comparison.issued(today);
        if (said.issueDate().isBefore(invoiced)) {
            comparison.add(
                    "credit-before-invoice", "said", said.issueDate().toString(), "approved", invoiced.toString());
        }
        if (said.totals().gross().signum() < 0) {
            comparison.add("credit-negative");
        } else {
            comparison.sums();
        }
        return comparison.findings();
    }

    /** The buyer corrects what it made in the name of the station (261); the station corrects its own (381). */
    private static void type(SaidInvoice said, Comparison comparison) {
        if (!said.typeCode().equals("381")) {
            comparison.add("credit-type", "said", Values.brief(said.typeCode()));
        }
    }
}
