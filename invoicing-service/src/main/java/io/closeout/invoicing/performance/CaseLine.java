package io.closeout.invoicing.performance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A case of a statement, counted or not, and what it adds to each figure. */
record CaseLine(UUID caseId, String reportNumber, LocalDate serviceTo, List<Contribution> contributions) {

    CaseLine {
        contributions = List.copyOf(contributions);
    }

    boolean isCounted() {
        return contributions.stream().anyMatch(Contribution::isIn);
    }

    public Contribution of(Figure figure) {
        return contributions.stream()
                .filter(one -> one.figure() == figure)
                .findFirst()
                .orElseThrow();
    }
}
