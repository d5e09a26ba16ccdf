package io.closeout.invoicing.pricelist;

import io.closeout.invoicing.pricelist.Differences.Difference;
import io.closeout.invoicing.pricelist.Upload.Outcome;
import io.closeout.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells where files stand and what they would change. */
@ApplicationScoped
class ReadUploads {

    static final int SHOWN = 50;

    private final UploadTable uploads;
    private final Differences differences;

    ReadUploads(UploadTable uploads, Differences differences) {
        this.uploads = uploads;
        this.differences = differences;
    }

    @Transactional
    Upload one(UUID id) {
        return uploads.find(id).orElseThrow(ProblemException::notFound);
    }

    @Transactional
    List<Upload> newest(int most) {
        return uploads.newest(most);
    }

    /** The largest change first. */
    @Transactional
    List<Difference> of(Upload upload, Outcome outcome, int from) {
        return differences.of(upload, outcome, from, SHOWN);
    }

    /** The first of each outcome that changes something. */
    @Transactional
    Map<Outcome, List<Difference>> first(Upload upload) {
        var found = new EnumMap<Outcome, List<Difference>>(Outcome.class);
        for (var outcome : List.of(Outcome.DEARER, Outcome.CHEAPER, Outcome.NEW, Outcome.GONE, Outcome.REWORDED)) {
            var some = differences.of(upload, outcome, 0, SHOWN);
            if (!some.isEmpty()) {
                found.put(outcome, some);
            }
        }
        return found;
    }
}
