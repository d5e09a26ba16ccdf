package io.closeout.report.signing;

/** How a proposed amendment stands. */
public enum ProposalState {
    /** The signer is asked. */
    OPEN,
    /** It became a version. */
    AGREED,
    DECLINED,
    /** The office took it back. */
    WITHDRAWN,
    /** Another one took its place. */
    REPLACED,
    /** The version it would amend is no longer in force. */
    VOID,
    /** Nobody answered in time. */
    EXPIRED
}
