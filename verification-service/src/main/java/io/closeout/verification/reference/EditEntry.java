package io.closeout.verification.reference;

import io.closeout.kit.audit.Audit;
import io.closeout.kit.csv.Faults;
import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.Problem;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.http.Versions;
import io.closeout.verification.reference.EntryTable.Key;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says something new about one entry, with a reason. What was said before stays in its history. */
@ApplicationScoped
class EditEntry {

    private final EntryTable table;
    private final ChunkEntries held;
    private final NetworkReference reference;
    private final CurrentActor actor;
    private final Audit audit;
    private final Clock clock;

    EditEntry(
            EntryTable table,
            ChunkEntries held,
            NetworkReference reference,
            CurrentActor actor,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.held = held;
        this.reference = reference;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is to hold.
     *
     * @param typed by field; null if the entry ends
     */
    record Edit(
            Kind kind,
            String code,
            LocalDate validFrom,
            String reason,
            @Nullable Map<String, String> typed) {}

    /** @throws ProblemException 422 with every fault, 412 if somebody else was faster */
    @Transactional
    public void keep(Edit edit, @Nullable String ifMatch) {
        var values = edit.typed() == null ? null : read(edit.kind(), edit.code(), edit.typed());
        table.lock(edit.kind());
        var key = new Key(edit.kind(), edit.code());
        var revisions = table.revisionsOf(List.of(key)).getOrDefault(key, List.of());
        var newest = revisions.isEmpty() ? 0 : revisions.getLast().number();
        Versions.check(ifMatch, newest);
        var before = inForce(key, revisions, edit.validFrom());
        if (before == null ? values == null : before.equals(values)) {
            return;
        }
        var said = new Revision.Said(actor.actor(), clock.instant(), edit.reason());
        table.add(edit.kind(), new Revision(edit.code(), newest + 1, edit.validFrom(), values, said, null));
        audit.record(
                "reference.change",
                "reference:%s/%s".formatted(edit.kind().path(), edit.code()),
                before,
                values,
                edit.reason());
        held.forget(key);
    }

    private @Nullable Map<String, String> inForce(Key key, List<Revision> revisions, LocalDate day) {
        var found = Revision.inForce(revisions, day);
        return found.isPresent()
                ? found.get().values()
                : reference.shipped().entry(key.kind(), key.code()).orElse(null);
    }

    private static Map<String, String> read(Kind kind, String code, Map<String, String> typed) {
        var faults = new Faults();
        var values = Values.read(kind, typed, faults);
        faults.unless(
                !faults.isEmpty() || code.equals(values.get(kind.key().name())),
                kind.key().name(),
                "is another code than that of the address");
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.of(422, "reference-entry", "This entry has faults.")
                    .withErrors(faults.named().stream()
                            .map(fault -> new Problem.Fault("/values/" + fault.field(), fault.detail()))
                            .toList()));
        }
        return values;
    }
}
