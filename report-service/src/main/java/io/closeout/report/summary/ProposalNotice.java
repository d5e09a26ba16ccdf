package io.closeout.report.summary;

import io.closeout.kit.look.Page;
import io.closeout.report.signing.ProposalState;
import io.closeout.report.signing.SignedHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells on other pages that the customer has something to answer. */
@ApplicationScoped
public class ProposalNotice {

    private final SignedHistory history;
    private final Page page;

    ProposalNotice(SignedHistory history, Page page) {
        this.history = history;
        this.page = page;
    }

    /** A sentence for the reader, who may see the report; null if nobody is asked. */
    public @Nullable String of(UUID reportId) {
        var asks = history.proposalsOf(reportId).stream().anyMatch(one -> one.state() == ProposalState.OPEN);
        return asks ? HistoryWords.say(page.locale(), "asking") : null;
    }
}
