package io.closeout.verify.journal;

import java.util.UUID;

/**
 * One call that should have changed something.
 *
 * @param id of what it made or changed; of a payment whose answer never came, any
 * @param reference of a payment {@code <receiver>/<reference that it quotes>}, since numbers, and so references, repeat
 *     from one issuer to the next; empty otherwise
 */
public record Call(Answer answer, Kind kind, UUID id, String reference) {

    /** How the call ended. */
    public enum Answer {
        /** The service said that it is done. */
        ACK,
        /** No answer came: it may be done or not. */
        UNKNOWN
    }

    /** What was asked for. */
    public enum Kind {
        PARTY,
        DRAFT,
        SIGNATURE,
        WITHDRAWAL,
        PAYMENT
    }

    public Call(Answer answer, Kind kind, UUID id) {
        this(answer, kind, id, "");
    }

    String line() {
        return String.join("\t", answer.name(), kind.name(), id.toString(), reference);
    }

    static Call of(String line) {
        var cells = line.split("\t", -1);
        if (cells.length != 4) {
            throw new IllegalArgumentException("not a line of a journal: " + line);
        }
        return new Call(Answer.valueOf(cells[0]), Kind.valueOf(cells[1]), UUID.fromString(cells[2]), cells[3]);
    }
}
