package io.closeout.invoicing.issuing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Which cases the invoices of several cases bill. */
@ApplicationScoped
class BilledCases implements PanacheRepositoryBase<BilledCase, BilledCase.Key> {

    void keep(DocumentContent document) {
        var cases = document.caseIds();
        if (cases.size() > 1) {
            persist(cases.stream().map(caseId -> new BilledCase(document.id(), caseId)));
        }
    }
}
