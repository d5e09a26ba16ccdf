package io.closeout.report.evidence;

/** What somebody drew with a finger or a pen, drawn anew: dark strokes on white, cropped, at most 60 000 bytes of PNG. */
public final class Ink {

    private final byte[] png;

    Ink(byte[] png) {
        this.png = png;
    }

    public byte[] png() {
        return png.clone();
    }
}
