package io.closeout.invoicing.pricing;

import io.closeout.kit.policy.Resolved;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * When a document is to be paid, all in days after the issue date.
 *
 * @param netDays the last day, which is that of the last instalment if there are some
 * @param discounts for early payment, the shortest first
 * @param instalments of the payable amount; together 100 percent, or none
 */
public record PaymentTerms(int netDays, List<Part> discounts, List<Part> instalments) {

    static final int DISCOUNTS = 2;
    static final int INSTALMENTS = 4;

    /** Some percent within, or after, some days. */
    public record Part(BigDecimal percent, int days) {}

    public PaymentTerms {
        discounts = List.copyOf(discounts);
        instalments = List.copyOf(instalments);
    }

    static PaymentTerms of(Resolved policy) {
        var instalments = parts(policy, "payment.instalment", INSTALMENTS);
        var netDays = instalments.isEmpty()
                ? Math.toIntExact(policy.integer("payment.netDays"))
                : instalments.getLast().days();
        return new PaymentTerms(netDays, parts(policy, "payment.discount", DISCOUNTS), instalments);
    }

    private static List<Part> parts(Resolved policy, String prefix, int most) {
        var parts = new ArrayList<Part>(most);
        for (var i = 1; i <= most; i++) {
            var percent = policy.decimal(prefix + i + "Percent");
            if (percent.signum() > 0) {
                parts.add(new Part(percent, Math.toIntExact(policy.integer(prefix + i + "Days"))));
            }
        }
        return parts;
    }
}
