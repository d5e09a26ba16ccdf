package io.closeout.invoicing.issuing;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.closeout.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Issues documents that bill no case, such as a recurring fee. What keeps them from being billed twice is the caller's. */
@ApplicationScoped
public class IssueDrafts {

    private final DocumentRun documents;
    private final Completeness completeness;
    private final Ids ids;

    IssueDrafts(DocumentRun documents, Drafting drafting, Ids ids) {
        this.documents = documents;
        this.completeness = drafting.completeness();
        this.ids = ids;
    }

    /** What keeps a draft from being issued: details that the law of the country asks for. */
    public List<Reason> missing(Draft draft) {
        var reasons = new ArrayList<>(completeness.missingOfSeller(draft.seller()));
        var category =
                draft.lines().map(line -> line.tax().category()).findFirst().orElse(null);
        reasons.addAll(completeness.missingOfBuyer(draft.buyer(), category));
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
}
