package io.closeout.report.link;

/** What a link allows. */
public enum LinkVerb {
    READ,
    DECIDE
}
