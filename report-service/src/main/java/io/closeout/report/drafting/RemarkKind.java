package io.closeout.report.drafting;

/** Who a remark is for. */
public enum RemarkKind {
    /** For the customer, who signs it. */
    CUSTOMER,
    /** For the station and its office; the customer neither sees nor signs it. */
    INTERNAL,
    /** About a danger; the customer signs it. */
    SAFETY
}
