package io.closeout.invoicing.issuing;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.closeout.invoicing.pricing.Tariff;
import io.closeout.invoicing.tax.TaxTables;
import io.closeout.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Issues documents that bill no case, such as a recurring fee. What keeps them from being billed twice is the caller's. */
@ApplicationScoped
public class IssueDrafts {

    private final DocumentRun documents;
    private final Completeness completeness;
    private final TaxTables taxes;
    private final Ids ids;
    private final CreditInvoice credit;
    private final BuyerEvidence evidence;

    IssueDrafts(
            DocumentRun documents,
            Drafting drafting,
            TaxTables taxes,
            Ids ids,
            CreditInvoice credit,
            BuyerEvidence evidence) {
        this.evidence = evidence;
        this.credit = credit;
        this.documents = documents;
        this.completeness = drafting.completeness();
        this.taxes = taxes;
        this.ids = ids;
    }

    /** As {@link #missing(Draft)}, and the evidence that the policy asks for. */
    public List<Reason> missing(Draft draft, Tariff tariff, LocalDate suppliedOn) {
        var reasons = new ArrayList<>(missing(draft));
        draft.lines()
                .findFirst()
                .ifPresent(line -> reasons.addAll(evidence.blocking(tariff, draft.buyer(), line.tax(), suppliedOn)));
        return reasons;
    }

    /** What keeps a draft from being issued: details that the law of the country asks for. */
    public List<Reason> missing(Draft draft) {
        var day = draft.parts().stream()
                .map(part -> part.subject().serviceTo())
                .max(LocalDate::compareTo)
                .orElseThrow();
        var reasons = new ArrayList<>(completeness.missingOfSeller(
                draft.seller(), taxes.of(draft.seller().id(), day)));
        var category =
                draft.lines().map(line -> line.tax().category()).findFirst().orElse(null);
        reasons.addAll(completeness.missingOfBuyer(
                draft.buyer(), taxes.of(draft.buyer().id(), day), category));
        return reasons.isEmpty() ? DraftRules.brokenBy(draft) : reasons;
    }

    /**
     * Numbers and writes them, at the end of the transaction: number series stay locked from here on.
     *
     * @return the ids of the invoices, in the same order
     */
    @Transactional(MANDATORY)
    public List<UUID> issue(List<Draft> drafts) {
        drafts.forEach(DraftRules::require);
        var wanted = drafts.stream()
                .map(draft -> new DocumentRun.Wanted(ids.next(), draft))
                .toList();
        documents.write(List.of(), wanted);
        return wanted.stream().map(DocumentRun.Wanted::id).toList();
    }

    /**
     * Gives some of an invoice back.
     *
     * @param quantities by line number; empty for all that is left
     */
    @Transactional(MANDATORY)
    public void credit(String reasonKey, UUID invoiceId, SortedMap<Integer, BigDecimal> quantities) {
        var parts = new TreeMap<Integer, CreditedPart>();
        quantities.forEach((line, quantity) -> parts.put(line, new CreditedPart.Quantity(quantity)));
        credit.as(new CreditOrder(invoiceId, reasonKey, null, parts), null);
    }
}
