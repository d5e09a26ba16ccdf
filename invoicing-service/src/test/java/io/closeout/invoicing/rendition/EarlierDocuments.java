package io.closeout.invoicing.rendition;

import io.closeout.invoicing.Rows;
import io.closeout.invoicing.issuing.FirstLayout;
import io.closeout.invoicing.issuing.StoredContent;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Invoices as they lie in the database of somebody who has used this for long, and the migration that plans their forms. */
@ApplicationScoped
class EarlierDocuments {

    private static final String PLAN = "/db/migration/V2026.11.28.211__forms_of_earlier_documents.sql";

    private final Rows rows;

    @ConfigProperty(name = "quarkus.flyway.jdbc-url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    EarlierDocuments(Rows rows) {
        this.rows = rows;
    }

    /** The same invoice, had it been issued then; the charge is billed by this one, and the other is forgotten. */
    UUID insteadOf(String tenant, UUID invoice, UnaryOperator<String> change) {
        var id = UUID.randomUUID();
        var today = StoredContent.read(
                String.valueOf(rows.column(tenant, "select content from invoice where id = ?", invoice)
                        .getFirst()));
        var number = today.numbering().number() + "-1";
        var text = change.apply(FirstLayout.of(today, id, number));
        rows.of(tenant, """
                insert into invoice (id, version, tenant_id, kind, case_id, issuer_id, series, sequence, number, issue_date,
                            due_date, zone, seller_id, buyer_id, payer_id, currency, net, tax, gross, prepaid, payable,
                            payment_reference, issued_at, open_balance, content, content_sha256)
                        select ?, version, tenant_id, kind, case_id, issuer_id, series, sequence + 900000, ?, issue_date,
                            due_date, zone, seller_id, buyer_id, payer_id, currency, net, tax, gross, prepaid, payable,
                            payment_reference, issued_at, open_balance, ?, sha256(convert_to(?, 'UTF8'))
                        from invoice where id = ? returning 1""", id, number, text, text, invoice);
        rows.of(tenant, "update invoice_slot set invoice_id = ? where invoice_id = ? returning 1", id, invoice);
        rows.of(tenant, "delete from document_due where document_id = ? returning 1", invoice);
        return id;
    }

    /** What the service does once, when it is brought up to date. */
    void plan() throws SQLException, IOException {
        try (var in = EarlierDocuments.class.getResourceAsStream(PLAN);
                var connection = DriverManager.getConnection(url, owner, password);
                var statement = connection.createStatement()) {
            statement.execute(
                    new String(Objects.requireNonNull(in).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
    }
}
