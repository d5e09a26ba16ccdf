package io.closeout.verification.history;

import io.closeout.events.report.ReportSigned;
import io.closeout.kit.sql.Database;
import io.closeout.verification.history.ChunkPast.Seen;
import io.closeout.verification.history.Past.SamePhoto;
import io.closeout.verification.rules.Facts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came in before. A report is held against those that were here first, never against later ones, its own earlier
 * versions or what was refused or withdrawn. Only the claim on a piece of work is certain under concurrency: two reports
 * that are judged in the same moment by two replicas may miss each other's photos, technicians and repairs.
 */
@ApplicationScoped
public class History {

    private final Claims claims;
    private final PastWork pastWork;
    private final Presences presences;
    private final Photos photos;
    private final Peers peers;
    private final ChunkPast chunk;
    private final Database database;

    History(
            Claims claims,
            PastWork pastWork,
            Presences presences,
            Photos photos,
            Peers peers,
            ChunkPast chunk,
            Database database) {
        this.claims = claims;
        this.pastWork = pastWork;
        this.presences = presences;
        this.photos = photos;
        this.peers = peers;
        this.chunk = chunk;
        this.database = database;
    }

    /** Enters reports in the order they came in and looks up what was here before, with a few statements for all. */
    public void take(Collection<ReportSigned> reports) {
        var byCase = new LinkedHashMap<UUID, ReportSigned>();
        for (var report : reports) {
            byCase.putIfAbsent(report.getCaseId(), report);
        }
        if (!byCase.isEmpty()) {
            claims.take(byCase.values());
            pastWork.enter(byCase.values());
            presences.enter(byCase.values());
            photos.enter(byCase.values());
            peers.prepare(byCase.values());
            byCase.keySet().forEach(chunk::rejoined);
            lookUp(byCase.values());
        }
    }

    private void lookUp(Collection<ReportSigned> reports) {
        var caseIds = reports.stream().map(ReportSigned::getCaseId).toList();
        var repeats = pastWork.repeats(caseIds);
        var withTechnician = reports.stream()
                .filter(report -> report.getTechnicianId() != null)
                .map(ReportSigned::getCaseId)
                .toList();
        var elsewhere =
                withTechnician.isEmpty() ? Map.<UUID, Presences.Elsewhere>of() : presences.elsewhere(withTechnician);
        var withPhotos = reports.stream()
                .filter(report -> !report.getAttachments().isEmpty())
                .map(ReportSigned::getCaseId)
                .toList();
        var alike = withPhotos.isEmpty() ? Map.<UUID, List<Photos.Alike>>of() : photos.alike(withPhotos);
        for (var caseId : caseIds) {
            chunk.learn(
                    caseId, seen(repeats.get(caseId), elsewhere.get(caseId), alike.getOrDefault(caseId, List.of())));
        }
    }

    /** What was here before a report. */
    public Past of(ReportSigned report) {
        // Looked up before for the whole chunk, unless an event of this chunk has changed it since.
        if (!chunk.knows(report.getCaseId())) {
            take(List.of(report));
        }
        var seen = chunk.of(report.getCaseId()).orElse(Seen.NOTHING);
        var repeat = seen.repeat();
        return new Past(
                new Facts.History(
                        claims.otherReport(report),
                        repeat == null ? "" : repeat.reportNumber(),
                        repeat == null ? 0 : repeat.afterDays(),
                        seen.technicianElsewhere()),
                peers.of(report),
                seen.photos());
    }

    /** An amended report takes the place of the version before; what both say keeps its place in line. */
    public void replace(ReportSigned before, ReportSigned report) {
        if (!Fingerprint.of(before).equals(Fingerprint.of(report))) {
            claims.release(before);
        }
        if (Equipment.of(report).isEmpty()) {
            pastWork.remove(report.getCaseId());
        }
        presences.keepOnly(report);
        photos.keepOnly(report);
        peers.unlearn(report.getCaseId());
        chunk.forget(report.getCaseId());
    }

    /** Work that is not to be paid leaves, so that another report may claim it and none is held against it. */
    public void leave(ReportSigned report) {
        claims.release(report);
        peers.unlearn(report.getCaseId());
        chunk.left(report.getCaseId());
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    with work as (delete from past_work where case_id = ?),
                        people as (delete from presence where case_id = ?)
                    delete from photo where case_id = ?""")) {
                for (var i = 1; i <= 3; i++) {
                    statement.setObject(i, report.getCaseId());
                }
                statement.executeUpdate();
            }
        });
    }

    /**
     * Others will be compared with what was approved.
     *
     * @param labourSeconds all of it as signed; reports of which somebody cut the labour teach nothing
     */
    public void learn(ReportSigned report, long labourSeconds) {
        peers.learn(report, labourSeconds);
    }

    private static Seen seen(
            ChunkPast.@Nullable Repeat repeat, Presences.@Nullable Elsewhere elsewhere, List<Photos.Alike> alike) {
        var photos = new HashMap<UUID, SamePhoto>();
        var cases = new HashSet<UUID>();
        for (var one : alike) {
            photos.put(one.documentId(), one.photo());
            cases.add(one.otherCase());
        }
        if (repeat != null) {
            cases.add(repeat.caseId());
        }
        if (elsewhere != null) {
            cases.add(elsewhere.caseId());
        }
        return new Seen(repeat, elsewhere == null ? "" : elsewhere.reportNumber(), photos, cases);
    }
}
