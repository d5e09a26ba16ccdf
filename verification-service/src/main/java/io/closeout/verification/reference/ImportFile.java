package io.closeout.verification.reference;

import io.closeout.kit.audit.Audit;
import io.closeout.kit.csv.CsvFile;
import io.closeout.kit.csv.Faults;
import io.closeout.kit.csv.FileFormat;
import io.closeout.kit.csv.FileRow;
import io.closeout.kit.csv.Heading;
import io.closeout.kit.csv.ReadRows;
import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.kit.time.Ids;
import io.closeout.verification.reference.ImportJob.State;
import io.closeout.verification.reference.ImportTable.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes a file in: reads it row by row into a place of its own, holds it against what is in force, and applies it in one
 * transaction. A file with a single fault changes nothing. What is long goes on after the upload was answered.
 */
@ApplicationScoped
class ImportFile {

    private static final int LONGEST_CELL = 40_000;
    static final FileFormat CSV = new CsvFile(LONGEST_CELL, Heading.AS_TYPED);

    private static final Logger LOG = Logger.getLogger(ImportFile.class);

    private final ImportTable table;
    private final Differences differences;
    private final EntryTable entries;
    private final ReferenceSettings settings;
    private final Tenants tenants;
    private final CurrentActor actor;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;

    ImportFile(
            ImportTable table,
            Differences differences,
            EntryTable entries,
            ReferenceSettings settings,
            Tenants tenants,
            CurrentActor actor,
            Audit audit,
            Clock clock,
            Ids ids) {
        this.table = table;
        this.differences = differences;
        this.entries = entries;
        this.settings = settings;
        this.tenants = tenants;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /** Outside of a transaction: each thousand rows are kept as they come. */
    ImportJob take(ImportOrder order, FileFormat format, InputStream file) {
        var id = ids.next();
        var tenant = tenants.current();
        tenants.inTransaction(tenant, () -> table.begin(id, order, actor.actor(), clock.instant()));
        var faults = new ReadRows<Row>(
                        settings.mostRows(),
                        (row, found) -> row(order.kind(), row, found),
                        rows -> tenants.inTransaction(tenant, () -> table.keep(id, rows)))
                .read(format, file);
        var read = tenants.inTransaction(tenant, () -> judge(id, faults));
        if (read.state() != State.READ) {
            return read;
        }
        return read.rows() <= settings.mostRowsAtOnce() ? finish(tenant, id) : finishLater(tenant, read);
    }

    static @Nullable Row row(Kind kind, FileRow row, Faults faults) {
        var before = faults.count();
        var values = Values.read(kind, row.typed(), faults);
        return faults.count() > before
                ? null
                : new Row(
                        row.line(),
                        values.getOrDefault(kind.key().name(), ""),
                        String.valueOf(EntryTable.json(values)));
    }

    private ImportJob judge(UUID id, Faults faults) {
        if (faults.isEmpty()) {
            table.duplicates(id, Faults.MOST_NAMED).forEach(faults::add);
        }
        if (!faults.isEmpty()) {
            table.refuse(id, faults, clock.instant());
        } else {
            table.reached(id, State.READ, clock.instant());
        }
        return required(id);
    }

    private ImportJob finishLater(String tenant, ImportJob read) {
        Thread.ofVirtual().name("import " + read.id()).start(() -> {
            try {
                var done = finish(tenant, read.id());
                LOG.infof("import %s: %d rows, %s", done.id(), done.rows(), done.totals());
            } catch (RuntimeException e) {
                LOG.errorf(e, "import %s could not be finished; it can be applied again", read.id());
            }
        });
        return read;
    }

    private ImportJob finish(String tenant, UUID id) {
        return tenants.inTransaction(tenant, () -> {
            var job = table.findLocked(id).orElseThrow();
            return job.order().dryRun() ? compare(job) : apply(job);
        });
    }

    private ImportJob compare(ImportJob job) {
        differences.note(job);
        table.reached(job.id(), State.COMPARED, clock.instant());
        return required(job.id());
    }

    /** What is applied is the difference to what is in force now, which nobody else can change meanwhile. */
    private ImportJob apply(ImportJob job) {
        entries.lock(job.order().kind());
        differences.note(job);
        differences.apply(job, clock.instant());
        table.reached(job.id(), State.APPLIED, clock.instant());
        var applied = required(job.id());
        audit.record(
                "reference.import",
                "reference:" + job.order().kind().path(),
                null,
                new Applied(job.id(), job.orderedBy(), job.order().validFrom().toString(), applied.totals()),
                job.order().reason());
        return applied;
    }

    /**
     * Applies a file that was compared, if the difference is still the one that was seen; else it is compared anew.
     *
     * @param seen fingerprint of the difference; of a file that was never compared there is none to be seen
     */
    ImportJob applySeen(UUID id, String seen) {
        return tenants.inTransaction(tenants.current(), () -> {
            var job = table.findLocked(id).orElseThrow(ProblemException::notFound);
            if (job.state() == State.READ) {
                return job.order().dryRun() ? compare(job) : apply(job);
            }
            if (job.state() != State.COMPARED) {
                return job;
            }
            entries.lock(job.order().kind());
            var now = compare(job);
            return seen.equals(now.fingerprint()) ? apply(now) : now;
        });
    }

    private ImportJob required(UUID id) {
        return table.find(id).orElseThrow();
    }

    /** For the audit. */
    record Applied(UUID importId, String orderedBy, String validFrom, ImportJob.Totals totals) {}
}
