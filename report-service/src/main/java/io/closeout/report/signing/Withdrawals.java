package io.closeout.report.signing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The withdrawals of the reader's network, by report. */
@ApplicationScoped
class Withdrawals implements PanacheRepositoryBase<Withdrawal, UUID> {}
