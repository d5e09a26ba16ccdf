package io.closeout.report.evidence;

/** The formats we take. */
enum ImageFormat {
    /**
     * Decoded in one go up to 16 megapixels, the size of most phones' photos; at 3 bytes each that takes 48 MB.
     */
    JPEG("image/jpeg", 16_000_000),

    /** Up to 8 bytes a pixel, so only half of them. */
    PNG("image/png", 8_000_000);

    private final String mediaType;
    private final long mostPixels;

    ImageFormat(String mediaType, long mostPixels) {
        this.mediaType = mediaType;
        this.mostPixels = mostPixels;
    }

    String mediaType() {
        return mediaType;
    }

    /** Above it, only every second, third … pixel is kept while decoding. */
    long mostPixels() {
        return mostPixels;
    }
}
