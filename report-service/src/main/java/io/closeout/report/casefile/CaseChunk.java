package io.closeout.report.casefile;

import io.closeout.kit.outbox.Cause;
import io.closeout.report.casefile.Milestones.Milestone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The case files that one chunk of events is about, from the first look to the one write. */
final class CaseChunk {

    private final Set<UUID> wanted = new HashSet<>();
    private final Map<UUID, StoredCase> before = new HashMap<>();
    private final Map<UUID, StoredCase> now = new HashMap<>();
    private final Map<UUID, Cause> causes = new LinkedHashMap<>();
    private final List<CaseEventRow> events = new ArrayList<>();
    private final List<Said> milestones = new ArrayList<>();
    private List<Changed> changed = List.of();

    /** A file as it goes out of the chunk. */
    record Changed(
            StoredCase stored,
            Standing standing,
            Cause cause,
            @Nullable CaseFile earlier) {

        UUID id() {
            return stored.file().id();
        }

        /** Empty if no step was taken. */
        Optional<Cycle> touchedCycle() {
            var known = Optional.ofNullable(earlier).flatMap(Cycle::of);
            return Cycle.of(stored.file()).filter(cycle -> !Optional.of(cycle).equals(known));
        }

        List<InvoiceFacts> touchedInvoices() {
            var known = earlier == null ? Map.<UUID, InvoiceFacts>of() : earlier.invoices();
            return stored.file().invoices().values().stream()
                    .filter(invoice -> !Objects.equals(known.get(invoice.invoiceId()), invoice))
                    .toList();
        }
    }

    /** A milestone with the event that led to it. */
    record Said(UUID caseId, Milestone milestone, Cause cause) {}

    void want(List<UUID> ids) {
        wanted.addAll(ids);
    }

    /** Ids that were asked for and not looked up yet; afterwards they count as looked up. */
    Set<UUID> takeWanted() {
        var open = new HashSet<>(wanted);
        wanted.clear();
        open.removeAll(now.keySet());
        return open;
    }

    void put(Set<UUID> ids, Map<UUID, StoredCase> loaded) {
        before.putAll(loaded);
        now.putAll(loaded);
        ids.forEach(id -> now.putIfAbsent(id, StoredCase.none(CaseFile.empty(id))));
    }

    StoredCase file(UUID id) {
        return Objects.requireNonNull(now.get(id));
    }

    void change(StoredCase stored, Cause cause, CaseEventRow event) {
        var id = stored.file().id();
        file(id).milestonesTo(stored, event.occurredAt()).stream()
                .map(milestone -> new Said(id, milestone, cause))
                .forEach(milestones::add);
        now.put(id, stored);
        causes.put(id, cause);
        events.add(event);
    }

    /** Reads off where each changed case stands now. */
    void conclude(Targets targets) {
        changed = causes.entrySet().stream()
                .map(one -> changed(one.getKey(), one.getValue(), targets))
                .toList();
    }

    private Changed changed(UUID id, Cause cause, Targets targets) {
        var stored = file(id);
        var earlier = before.get(id);
        return new Changed(stored, Standing.of(stored.file(), targets), cause, earlier == null ? null : earlier.file());
    }

    List<Changed> changed() {
        return changed;
    }

    List<CaseEventRow> events() {
        return events;
    }

    List<Said> milestones() {
        return milestones;
    }

    /** Starts over after the write; what is stored now is where a further event of the chunk would go on. */
    void written() {
        changed.forEach(one -> {
            var stored = one.stored().written();
            now.put(one.id(), stored);
            before.put(one.id(), stored);
        });
        changed = List.of();
        causes.clear();
        events.clear();
        milestones.clear();
    }
}
