package io.closeout.verification.reference;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.closeout.kit.csv.Fault;
import io.closeout.verification.reference.Differences.Difference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became, or would become, of a file.
 *
 * @param state READING, READ (goes on by itself), REFUSED, COMPARED or APPLIED
 * @param rows read so far
 * @param faultCount all of them, of which the first hundred are named
 * @param fingerprint of the difference, to be sent back when it is to be applied
 * @param differences the first of each kind; all of them are listed at their own address
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportView(
        UUID id,
        String kind,
        String state,
        boolean dryRun,
        boolean complete,
        LocalDate validFrom,
        @Nullable String reason,
        int rows,
        int faultCount,
        List<Fault> faults,
        ImportJob.Totals totals,
        @Nullable String fingerprint,
        String orderedBy,
        Instant orderedAt,
        @Nullable Instant finishedAt,
        List<Difference> differences) {

    static ImportView of(ImportJob job, List<Difference> differences) {
        return new ImportView(
                job.id(),
                job.order().kind().path(),
                job.state().name(),
                job.order().dryRun(),
                job.order().complete(),
                job.order().validFrom(),
                job.order().reason(),
                job.rows(),
                job.faultCount(),
                job.faults(),
                job.totals(),
                job.fingerprint(),
                job.orderedBy(),
                job.orderedAt(),
                job.finishedAt(),
                differences);
    }
}
