package io.closeout.report.reach;

/** The roles of the product, as tokens name them. */
public final class Roles {

    public static final String TECHNICIAN = "technician";
    public static final String STATION = "station";
    public static final String REVIEWER = "reviewer";
    public static final String BACK_OFFICE = "back-office";
    public static final String MANUFACTURER = "manufacturer";
    public static final String CUSTOMER = "customer";
    public static final String AUDITOR = "auditor";
    public static final String OPS = "ops";
    public static final String SERVICE = "service";

    private Roles() {}
}
