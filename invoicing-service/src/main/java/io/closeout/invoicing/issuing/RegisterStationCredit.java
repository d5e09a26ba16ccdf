package io.closeout.invoicing.issuing;

import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Enters the credit note that a station was asked for, under the station's number, once it has come. */
@ApplicationScoped
public class RegisterStationCredit {

    private final CreditRequests requests;
    private final Invoices invoices;
    private final CreditPlans plans;
    private final StationNumbers numbers;
    private final DocumentRun documents;
    private final Audit audit;

    RegisterStationCredit(
            CreditRequests requests,
            Invoices invoices,
            CreditPlans plans,
            StationNumbers numbers,
            DocumentRun documents,
            Audit audit) {
        this.requests = requests;
        this.invoices = invoices;
        this.plans = plans;
        this.numbers = numbers;
        this.documents = documents;
        this.audit = audit;
    }

    /** @param number of the credit note, as the station printed it */
    @Transactional
    public CreditRequest as(UUID requestId, String number) {
        numbers.lock(
                requests.one(requestId).orElseThrow(ProblemException::notFound).sellerId());
        var request = requests.locked(requestId).orElseThrow();
        if (!request.isOpen() || numbers.isCreditNote(request.sellerId(), number)) {
            throw ProblemException.conflict(
                    "credit-registered",
                    "This credit note is registered already.",
                    "It is in the books; look at the invoice that it corrects.");
        }
        var invoice = invoices.lock(List.of(request.invoiceId())).getFirst();
        documents.write(List.of(plans.received(invoice, request, number)), List.of());
        requests.registered(requestId, number);
        audit.record("station-credit.register", "invoice:" + invoice.id(), null, number, request.reasonKey());
        return requests.locked(requestId).orElseThrow();
    }
}
