package io.closeout.invoicing.freetext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.Rows;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.kit.vault.Vault;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class FreeTextsTest {

    private static final String WORDS = "Mrs Peeters was not at home: é €.";

    private final String network = "free-" + UUID.randomUUID();
    private final UUID payer = UUID.randomUUID();
    private final UUID station = UUID.randomUUID();

    @Inject
    FreeTexts texts;

    @Inject
    SealTextsOfBefore before;

    @Inject
    Vault vault;

    @Inject
    Tenants tenants;

    @Inject
    Database database;

    @Inject
    Rows rows;

    @Test
    void whatIsKeptIsReadAgainAndIsNotInTheTable() {
        var id = kept(payer, station);

        assertThat(read(id)).containsExactly(Map.entry(id, WORDS));
        assertThat(rows.column(network, "select encode(sealed, 'escape') || coalesce(plain, '') from free_text"))
                .hasSize(1)
                .noneMatch(row -> String.valueOf(row).contains("Peeters"));
    }

    @Test
    void itIsForgottenWithEachOfThoseItMayBeAbout() {
        var first = kept(payer, station);
        var other = kept(station);

        destroy(payer);

        assertThat(read(first, other)).containsOnlyKeys(other);
        destroy(station);
        assertThat(read(first, other)).isEmpty();
    }

    @Test
    void aboutSomebodyErasedNothingMoreIsKept() {
        destroy(payer);

        assertThatThrownBy(() -> kept(payer, station)).isInstanceOf(ProblemException.class);
        assertThat(rows.column(network, "select count(*) from free_text")).containsExactly("0");
    }

    @Test
    void anotherNetworkReadsNothing() {
        var id = kept(payer);

        assertThat(tenants.inTransaction("free-other", () -> texts.of(List.of(id))))
                .isEmpty();
    }

    @Test
    void whatWasWrittenBeforeThereWereKeysIsReadAndSealed() {
        var id = plain(payer);
        var ofErased = plain(station);
        destroy(station);
        assertThat(read(id)).containsValue(WORDS);

        assertThat(before.seal()).isGreaterThanOrEqualTo(2);

        assertThat(read(id, ofErased)).containsExactly(Map.entry(id, WORDS));
        assertThat(rows.column(network, "select plain from free_text")).containsExactly(null, null);
        assertThat(before.seal()).isZero();
    }

    private UUID kept(UUID... about) {
        return in(() -> texts.keep(List.of(about), WORDS));
    }

    private Map<UUID, String> read(UUID... ids) {
        return in(() -> texts.of(List.of(ids)));
    }

    private void destroy(UUID person) {
        tenants.inTransaction(network, () -> vault.destroy(person));
    }

    private UUID plain(UUID about) {
        var id = UUID.randomUUID();
        tenants.inTransaction(
                network,
                () -> database.run(connection -> {
                    try (var insert = connection.prepareStatement(
                            "insert into free_text (id, tenant_id, about, plain, written_at) values (?, ?, array[?]::uuid[], ?, now())")) {
                        insert.setObject(1, id);
                        insert.setString(2, network);
                        insert.setObject(3, about);
                        insert.setString(4, WORDS);
                        insert.executeUpdate();
                    }
                }));
        return id;
    }

    private <T> T in(Callable<T> work) {
        return tenants.inTransaction(network, work);
    }
}
