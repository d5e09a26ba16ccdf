package io.closeout.verification.exchange;

import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.ProblemException;
import io.closeout.verification.dialogue.ExchangeThread;
import io.closeout.verification.dialogue.ExchangeThreads;
import io.closeout.verification.dialogue.FileParts;
import io.closeout.verification.dialogue.ThreadFile;
import io.closeout.verification.dialogue.ThreadFile.Content;
import io.closeout.verification.dialogue.ThreadFile.Key;
import io.closeout.verification.dialogue.ThreadFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.UUID;

/** Puts a photo or document into a thread. Its digest is its name there, so the same file sent twice lies there once. */
@ApplicationScoped
class AttachFile {

    /** Enough for a talk about one report, and a bound to what one case can cost. */
    private static final int MOST_FILES_OF_A_CASE = 40;

    private final Seats seats;
    private final OpenCase openCase;
    private final ExchangeThreads threads;
    private final ThreadFiles files;
    private final FileParts parts;
    private final EntityManager rows;
    private final Audit audit;
    private final Clock clock;

    AttachFile(
            Seats seats,
            OpenCase openCase,
            ExchangeThreads threads,
            ThreadFiles files,
            FileParts parts,
            EntityManager rows,
            Audit audit,
            Clock clock) {
        this.seats = seats;
        this.openCase = openCase;
        this.threads = threads;
        this.files = files;
        this.parts = parts;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return whether it is new */
    @Transactional
    boolean attach(UUID caseId, UUID threadId, IncomingFile file) throws IOException {
        var seated = seats.lock(caseId);
        var thread = threads.findByIdOptional(threadId)
                .filter(one -> one.caseId().equals(caseId))
                .orElseThrow(ProblemException::notFound);
        if (!seated.seat().addsFiles()) {
            throw ProblemException.forbidden("Files are added by the station and by the office.");
        }
        if (files.findByIdOptional(new Key(threadId, file.sha256())).isPresent()) {
            return false;
        }
        openCase.require(seated.verification());
        openCase.require(thread);
        requireRoom(caseId);
        keep(thread, content(file), file, seated.seat());
        return true;
    }

    private void keep(ExchangeThread thread, Content content, IncomingFile file, Seat seat) throws IOException {
        files.persist(new ThreadFile(thread, content, seat.says(clock.instant())));
        rows.flush();
        try (var bytes = Files.newInputStream(file.file())) {
            parts.put(new Key(thread.id(), content.sha256()), bytes);
        }
        audit.record(
                "verification.thread.attach",
                "verification:" + thread.caseId(),
                null,
                new Attached(thread.id(), content.sha256(), content.mediaType(), content.size()),
                null);
    }

    private void requireRoom(UUID caseId) {
        if (files.countOf(caseId) >= MOST_FILES_OF_A_CASE) {
            throw ProblemException.conflict(
                    "too-many-files",
                    "This report has as many files as an exchange may have",
                    "Up to %d files belong to one report.".formatted(MOST_FILES_OF_A_CASE));
        }
    }

    private static Content content(IncomingFile file) throws IOException {
        var kind = FileKind.of(file.file())
                .orElseThrow(
                        () -> ProblemException.unprocessable(
                                "file-refused",
                                "This file is not taken",
                                "Send a photo (JPEG or PNG) or a PDF that runs no program. What counts is what is in the file."));
        return new Content(file.sha256(), file.name(), kind.mediaType(), file.size());
    }

    /** What the audit says of it. */
    record Attached(UUID threadId, String sha256, String mediaType, long size) {}
}
