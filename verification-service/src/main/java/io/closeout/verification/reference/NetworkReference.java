package io.closeout.verification.reference;

import io.closeout.events.common.LineKind;
import io.closeout.events.report.ReportSigned;
import io.closeout.verification.reference.EntryTable.Key;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the network says, else what comes with the service. Entries are looked up by code when a report names them, for
 * a whole chunk at once, so that a million warranties cost no memory.
 */
@ApplicationScoped
class NetworkReference implements Reference.Source {

    private final Catalogue shipped;
    private final EntryTable table;
    private final ChunkEntries held;

    NetworkReference(ReferenceSettings settings, EntryTable table, ChunkEntries held) {
        this.shipped = Catalogue.inFolder(settings.folder());
        this.table = table;
        this.held = held;
    }

    Catalogue shipped() {
        return shipped;
    }

    @Override
    public void prepare(Collection<ReportSigned> reports) {
        var wanted = new HashSet<Key>();
        reports.forEach(report -> addKeys(report, wanted));
        learn(wanted);
    }

    private static void addKeys(ReportSigned report, Set<Key> wanted) {
        report.getOperationCodes().forEach(code -> wanted.add(new Key(Kind.OPERATIONS, code)));
        report.getLines().stream()
                .filter(line -> line.getKind() == LineKind.PART && line.getCode() != null)
                .forEach(line -> wanted.add(new Key(Kind.PARTS, String.valueOf(line.getCode()))));
        if (report.getContractId() != null) {
            wanted.add(new Key(Kind.CONTRACTS, report.getContractId()));
        }
        if (report.getAsset().getSerialNumber() != null) {
            wanted.add(new Key(Kind.WARRANTIES, report.getAsset().getSerialNumber()));
        }
        wanted.add(new Key(Kind.CALENDARS, report.getPerformerId().toString()));
        wanted.add(new Key(Kind.RATES, report.getCountry()));
        wanted.add(new Key(Kind.EVIDENCE, report.getInterventionType()));
    }

    private void learn(Set<Key> wanted) {
        wanted.removeIf(held::knows);
        if (!wanted.isEmpty()) {
            held.learn(wanted, table.revisionsOf(wanted));
        }
    }

    @Override
    public Reference on(LocalDate day) {
        return new OnDay(day);
    }

    /** The newest that holds on the day; an entry that has ended is none, whatever is shipped. */
    Optional<Map<String, String>> entry(Kind kind, String code, LocalDate day) {
        var key = new Key(kind, code);
        learn(new HashSet<>(Set.of(key)));
        return held.inForce(key, day)
                .map(revision -> Optional.ofNullable(revision.values()))
                .orElseGet(() -> shipped.entry(kind, code));
    }

    private final class OnDay extends EntryReference {

        private final LocalDate day;

        OnDay(LocalDate day) {
            this.day = day;
        }

        @Override
        Optional<Map<String, String>> entry(Kind kind, String code) {
            return NetworkReference.this.entry(kind, code, day);
        }
    }
}
