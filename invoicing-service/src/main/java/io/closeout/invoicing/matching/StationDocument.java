package io.closeout.invoicing.matching;

import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.issuing.Reason;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a station sent, with what became of it: an invoice of its own or a credit note on one. */
public interface StationDocument {

    /** What became of a document of a station. */
    enum State {
        /** It agrees and is in the books. */
        MATCHED,
        REFUSED
    }

    UUID id();

    State state();

    ReceivedPaper paper();

    default boolean isMatched() {
        return state() == State.MATCHED;
    }

    default SaidInvoice said() {
        return paper().said();
    }

    /** What would have agreed when it came. */
    default DocumentContent expected() {
        return paper().expected();
    }

    default List<Reason> findings() {
        return paper().findings();
    }

    default String number() {
        return paper().number();
    }

    default LocalDate issueDate() {
        return paper().issueDate();
    }

    /** SHA-256 of the file, hexadecimal. */
    default String digest() {
        return paper().digest();
    }

    default String currency() {
        return paper().currency();
    }

    /** What the station says, with tax. */
    default BigDecimal claimed() {
        return paper().claimed();
    }

    /** What was expected, with tax. */
    default BigDecimal approved() {
        return paper().approved();
    }

    default Instant receivedAt() {
        return paper().receivedAt();
    }
}
