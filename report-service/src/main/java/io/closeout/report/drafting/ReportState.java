package io.closeout.report.drafting;

/** Whether a report can still change. */
public enum ReportState {
    DRAFT,
    SIGNED,
    WITHDRAWN
}
