package io.closeout.local;

import java.io.PrintStream;

/** What the command says to the person in front of it. Plain lines, unless a terminal is listening. */
public final class Console {

    private final PrintStream out;
    private final boolean live;

    private Console(PrintStream out, boolean live) {
        this.out = out;
        this.live = live;
    }

    /** The root script knows whether there is a terminal; behind it, standard input is none. */
    public static Console standard() {
        return new Console(System.out, System.getenv("CLOSEOUT_TERMINAL") != null);
    }

    public static Console to(PrintStream out) {
        return new Console(out, false);
    }

    public void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Whether lines can be drawn again in place. */
    public boolean isLive() {
        return live;
    }

    /** Draws these lines over the ones drawn before. */
    public void redraw(int linesBefore, String text) {
        if (linesBefore > 0) {
            out.print("\u001b[" + linesBefore + "A\u001b[J");
        }
        out.println(text);
        out.flush();
    }
}
