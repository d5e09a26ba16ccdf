package io.closeout.verification.rulebook;

import io.closeout.kit.tenancy.Tenants;
import io.closeout.verification.rules.RuleBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Lets this replica see at once what it has just published; the others look by themselves. */
@ApplicationScoped
class RulesChanged {

    private final TransactionSynchronizationRegistry transactions;
    private final RuleBook ruleBook;
    private final Tenants tenants;

    RulesChanged(TransactionSynchronizationRegistry transactions, RuleBook ruleBook, Tenants tenants) {
        this.transactions = transactions;
        this.ruleBook = ruleBook;
        this.tenants = tenants;
    }

    void afterCommit() {
        var tenant = tenants.current();
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nobody can see it yet.
            }

            @Override
            public void afterCompletion(int status) {
                ruleBook.lookAgain(tenant);
            }
        });
    }
}
