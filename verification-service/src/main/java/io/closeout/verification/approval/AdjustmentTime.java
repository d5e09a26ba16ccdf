package io.closeout.verification.approval;

import io.closeout.events.report.ReportSigned;
import io.closeout.events.verification.WindowEnd;
import io.closeout.verification.policies.WindowTerms;
import java.util.List;

/** The time that both sides may have before a version of a report is decided; what the approval needs of it. */
public interface AdjustmentTime {

    /** Gives both sides time, and says so. Not before the version was taken up, and once for each. */
    void open(ReportSigned report, Judged judged, WindowTerms terms);

    /** The time is over, if there was some left. */
    void end(ReportSigned report, WindowEnd how);

    /** What the rules found so far. */
    record Judged(boolean clean, List<KeptFinding> findings) {

        public Judged {
            findings = List.copyOf(findings);
        }
    }
}
