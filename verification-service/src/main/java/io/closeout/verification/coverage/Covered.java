package io.closeout.verification.coverage;

import io.closeout.events.report.ReportLine;

/**
 * What becomes of a line.
 *
 * @param used what it uses up of a clause that caps a year; nothing where none decided
 */
record Covered(ApprovedLine line, Used used) {

    static Covered billable(ReportLine line) {
        return new Covered(ApprovedLine.billable(line), Used.NOTHING);
    }
}
