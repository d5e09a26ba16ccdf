package io.closeout.invoicing.einvoice;

import static io.closeout.invoicing.einvoice.Rule.Topic.PAYMENT;
import static io.closeout.invoicing.einvoice.Rule.Topic.REFERENCES;

import java.util.List;
import java.util.function.Predicate;

/** Rules of the French reform between companies of France; its validator only warns of them. */
final class FrenchRules {

    private static final int LONGEST_NUMBER = 35;

    static final List<Rule> ALL = List.of(
            rule("BR-FR-01", REFERENCES, e -> e.content().numbering().number().length() <= LONGEST_NUMBER),
            rule("BR-FR-02", REFERENCES, e -> e.content().numbering().number().matches("[A-Za-z0-9+_/-]+")),
            rule("BR-FR-03", REFERENCES, e -> e.content().issueDate().getYear() / 100 == 20),
            rule(
                    "BR-FR-CO-12",
                    PAYMENT,
                    e -> e.currency().equals("EUR")
                            || e.content().taxCurrency() != null
                                    && e.content().taxCurrency().currency().equals("EUR")));

    private FrenchRules() {}

    private static Rule rule(String id, Rule.Topic topic, Predicate<EInvoice> holds) {
        return new Rule(id, topic, e -> e.profile() != Profile.FRANCE || holds.test(e));
    }
}
