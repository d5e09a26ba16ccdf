package io.closeout.invoicing.selfbilling;

/** What the station said about a pre-invoice; TACIT if it said nothing in time. */
public enum StationAnswer {
    ACCEPTED,
    DISPUTED,
    TACIT
}
