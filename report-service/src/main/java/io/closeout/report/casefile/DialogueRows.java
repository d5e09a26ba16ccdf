package io.closeout.report.casefile;

import io.closeout.events.verification.AwaitedAnswer;
import io.closeout.report.casefile.Dialogue.Alarm;
import io.closeout.report.casefile.Dialogue.Proposal;
import io.closeout.report.casefile.Dialogue.Window;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The last columns of a case file's facts: what is open besides a query. */
final class DialogueRows {

    private static final int PROPOSAL_COLUMNS = 3;
    private static final int WINDOW_COLUMNS = 3;
    private static final int ALARM_COLUMNS = 4;

    private DialogueRows() {}

    static void add(Values values, Dialogue dialogue) {
        var proposal = dialogue.proposal();
        var window = dialogue.window();
        var alarm = dialogue.alarm();
        if (proposal == null) {
            values.and(new @Nullable Object[PROPOSAL_COLUMNS]);
        } else {
            values.and(proposal.id(), proposal.answerBy(), proposal.version());
        }
        if (window == null) {
            values.and(new @Nullable Object[WINDOW_COLUMNS]);
        } else {
            values.and(window.id(), window.closesAt(), window.version());
        }
        if (alarm == null) {
            values.and(new @Nullable Object[ALARM_COLUMNS]);
        } else {
            values.and(alarm.awaited(), alarm.dueAt(), alarm.isOverdue(), alarm.version());
        }
        values.and(dialogue.windowAt(), dialogue.proposedAt());
    }

    static Dialogue read(Row row) throws SQLException {
        return new Dialogue(
                proposal(row.uuid(), row.date(), row.number()),
                window(row.uuid(), row.instant(), row.number()),
                alarm(row),
                row.instant(),
                row.instant());
    }

    private static @Nullable Proposal proposal(@Nullable UUID id, @Nullable LocalDate answerBy, int version) {
        return id == null ? null : new Proposal(id, answerBy, version);
    }

    private static @Nullable Window window(@Nullable UUID id, @Nullable Instant closesAt, int version) {
        return id == null || closesAt == null ? null : new Window(id, closesAt, version);
    }

    private static @Nullable Alarm alarm(Row row) throws SQLException {
        var awaited = row.text();
        var dueAt = row.instant();
        var isOverdue = row.flag();
        var version = row.number();
        return awaited == null || dueAt == null
                ? null
                : new Alarm(AwaitedAnswer.valueOf(awaited), dueAt, isOverdue, version);
    }
}
