package io.closeout.verification.exchange;

import io.closeout.verification.approval.Verification;
import io.closeout.verification.dialogue.Side;

/**
 * What a reader may do on the page of a case; the body of the page does not depend on it.
 *
 * @param side the reader's own; empty for who only looks
 * @param writes opens threads and writes in them
 * @param asks whether opening a thread is a query of the office, which takes a case that waits for a decision
 * @param proposes proposes a correction
 * @param answers answers a correction for the station
 */
record May(String side, boolean writes, boolean addsFiles, boolean asks, boolean proposes, boolean answers) {

    static May of(Seat seat, Verification verification) {
        var goesOn = seat.writes() && !OpenCase.isOver(verification);
        var isOffice = seat.is(Side.OFFICE);
        return new May(
                seat.side() == null ? "" : seat.side().name(),
                goesOn,
                goesOn && seat.addsFiles(),
                goesOn && isOffice && verification.isUnderReview(),
                isOffice && verification.state().name().equals("OPEN"),
                seat.is(Side.STATION) && seat.answers());
    }

    public boolean isOffice() {
        return side.equals(Side.OFFICE.name());
    }

    public boolean isStation() {
        return side.equals(Side.STATION.name());
    }

    /** A question of the office ends with the answer; any other thread by who opened it, or by the office. */
    public boolean settles(ThreadView thread) {
        return writes
                && thread.isOpen()
                && (thread.question() == null || !thread.question().isAwaited())
                && (isOffice() || side.equals(thread.openedBy()));
    }

    /** Words in a thread; a question that waits is answered in its own form. */
    public boolean writesIn(ThreadView thread) {
        return writes && thread.isOpen() && !(isStation() && isAwaited(thread));
    }

    public boolean addsTo(ThreadView thread) {
        return addsFiles && thread.isOpen();
    }

    public boolean opens() {
        return writes && (!isOffice() || asks);
    }

    public boolean ticks(SelfCheckView list) {
        return writes && side.equals(list.side());
    }

    private static boolean isAwaited(ThreadView thread) {
        return thread.question() != null && thread.question().isAwaited();
    }
}
