package io.closeout.invoicing.matching;

import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.issuing.Reason;
import io.closeout.invoicing.issuing.StoredContent;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/** A document of a station as it came once, what was expected at that time, and what did not agree. */
@Embeddable
class ReceivedPaper {

    private String number;
    private LocalDate issueDate;

    @Column(name = "sha256")
    private byte[] sha256;

    private String currency;
    private BigDecimal claimed;
    private BigDecimal approved;
    private String said;
    private String expected;
    private String findings;
    private Instant receivedAt;

    @SuppressWarnings("UnusedVariable") // for whoever reads the table
    private String receivedBy;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ReceivedPaper() {}

    /** When and from whom it came. */
    record Receipt(byte[] sha256, Instant at, String by) {}

    ReceivedPaper(Judged judged, Receipt receipt) {
        this.number = judged.said().number();
        this.issueDate = judged.said().issueDate();
        this.sha256 = receipt.sha256().clone();
        this.currency = judged.said().currency();
        this.claimed = judged.said().totals().payable();
        this.approved = judged.expected().totals().payable();
        this.said = Said.text(judged.said());
        this.expected = StoredContent.text(judged.expected());
        this.findings = Said.findings(judged.findings());
        this.receivedAt = receipt.at();
        this.receivedBy = receipt.by();
    }

    boolean foundTheSame(Judged judged) {
        return findings.equals(Said.findings(judged.findings()));
    }

    SaidInvoice said() {
        return Said.read(said);
    }

    DocumentContent expected() {
        return StoredContent.read(expected);
    }

    List<Reason> findings() {
        return Said.readFindings(findings);
    }

    String number() {
        return number;
    }

    LocalDate issueDate() {
        return issueDate;
    }

    String digest() {
        return HexFormat.of().formatHex(sha256);
    }

    String currency() {
        return currency;
    }

    BigDecimal claimed() {
        return claimed;
    }

    BigDecimal approved() {
        return approved;
    }

    Instant receivedAt() {
        return receivedAt;
    }
}
