package io.closeout.report.evidence;

import io.closeout.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;

/** Decides from its first bytes whether a file may be decoded at all. */
@ApplicationScoped
class ImageRules {

    /** A progressive photo has about ten; each costs a pass over all pixels. */
    private static final int MOST_SCANS = 64;

    private final EvidenceSettings settings;

    ImageRules(EvidenceSettings settings) {
        this.settings = settings;
    }

    /** @throws ProblemException 422 that says what is wrong with the file */
    ImageHeader requireDecodable(Path file, String mediaType) throws IOException {
        var header = ImageHeader.of(file)
                .orElseThrow(() -> NotAnImage.because("It begins neither like a JPEG nor like a PNG."));
        if (!header.format().mediaType().equals(mediaType)) {
            throw NotAnImage.because("It was sent as %s and is %s."
                    .formatted(mediaType, header.format().mediaType()));
        }
        var most = header.isHeldWhole() ? settings.pixels() / 3 : settings.pixels();
        if (header.pixels() > most || header.scans() > MOST_SCANS) {
            throw ProblemException.unprocessable(
                    "image-too-large",
                    "The image has too many pixels",
                    "It claims %d × %d pixels in %d passes; at most %d pixels and %d passes are decoded."
                            .formatted(header.width(), header.height(), header.scans(), most, MOST_SCANS));
        }
        return header;
    }
}
