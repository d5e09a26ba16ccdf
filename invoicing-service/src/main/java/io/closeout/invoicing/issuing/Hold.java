package io.closeout.invoicing.issuing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Somebody's wish that a charge is not billed for now.
 *
 * @param by account, as the audit names it
 */
@Embeddable
record Hold(
        @Column(name = "held_reason") String reason,
        @Column(name = "held_by") String by,
        @Column(name = "held_at") Instant at) {}
