package io.closeout.report.signing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** A signed report was taken back. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields
class Withdrawal {

    @Id
    private UUID reportId;

    @TenantId
    private String tenantId;

    private String reasonKey;
    private Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Withdrawal() {}

    @SuppressWarnings("NullAway.Init") // the tenant is Hibernate's to fill
    Withdrawal(UUID reportId, String reasonKey, Instant withdrawnAt) {
        this.reportId = reportId;
        this.reasonKey = reasonKey;
        this.withdrawnAt = withdrawnAt;
    }

    String reasonKey() {
        return reasonKey;
    }
}
