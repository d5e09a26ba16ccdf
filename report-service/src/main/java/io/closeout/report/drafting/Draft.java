package io.closeout.report.drafting;

import java.util.List;

/**
 * An accepted input.
 *
 * @param internalRemarks kept beside the content, because the customer does not sign them
 */
public record Draft(ReportContent content, List<String> internalRemarks) {

    public Draft {
        internalRemarks = List.copyOf(internalRemarks);
    }
}
