package io.closeout.invoicing.pricelist;

import io.closeout.invoicing.pricelist.Differences.Difference;
import io.closeout.invoicing.pricelist.Upload.Outcome;
import io.closeout.kit.csv.Fault;
import io.closeout.kit.policy.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a file stands.
 *
 * @param rows read so far
 * @param differences of each outcome the first, the largest change first
 * @param fingerprint of the difference, to be named when it is published
 * @param version that it became; null before
 */
public record UploadView(
        UUID id,
        String list,
        Scope scope,
        boolean complete,
        LocalDate validFrom,
        String state,
        int rows,
        Upload.Totals totals,
        Map<Outcome, List<Difference>> differences,
        int faultCount,
        List<Fault> faults,
        @Nullable String fingerprint,
        @Nullable Integer version) {

    static UploadView of(Upload upload, Map<Outcome, List<Difference>> differences) {
        return new UploadView(
                upload.id(),
                upload.order().listId(),
                upload.order().scope(),
                upload.order().complete(),
                upload.order().validFrom(),
                upload.state().name(),
                upload.rows(),
                upload.totals(),
                differences,
                upload.faultCount(),
                upload.faults(),
                upload.fingerprint(),
                upload.version());
    }
}
