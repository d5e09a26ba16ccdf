package io.closeout.invoicing.freetext;

import static io.closeout.invoicing.PartyFixture.aCompany;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.reaction.ReactionContract;
import io.closeout.dev.reaction.Recorded;
import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.Rows;
import io.closeout.kit.inbox.Intake;
import io.closeout.kit.tenancy.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class DestroyKeyWhenPartyStateTest implements ReactionContract {

    private static final String TENANT = "erasing-net";

    @Inject
    Intake intake;

    @Inject
    FreeTexts texts;

    @Inject
    Tenants tenants;

    @Inject
    Rows rows;

    @Override
    public Recorded event() {
        var party = aCompany("BE");
        tenants.inTransaction(TENANT, () -> texts.keep(List.of(party.id()), "Words."));
        return party.erased().announced(TENANT);
    }

    @Override
    public void deliver(List<ConsumerRecord<String, byte[]>> chunk) {
        intake.accept(chunk);
    }

    @Override
    public Object effectsOf(Recorded event) {
        return rows.of(TENANT, "select wrapped_key from person_key where party_id = ?::uuid", event.key());
    }

    @Test
    void aPartyThatOnlyChangedKeepsItsKey() {
        var party = aCompany("BE");
        UUID id = tenants.inTransaction(TENANT, () -> texts.keep(List.of(party.id()), "Words."));

        intake.accept(List.of(party.changed().announced(TENANT).asKafkaRecord()));

        assertThat(tenants.inTransaction(TENANT, () -> texts.of(List.of(id)))).containsValue("Words.");
    }

    @Test
    void whoIsErasedInOneNetworkKeepsItsKeyInAnother() {
        var party = aCompany("BE");
        UUID id = tenants.inTransaction(TENANT, () -> texts.keep(List.of(party.id()), "Words."));

        intake.accept(List.of(party.erased().announced("erasing-other").asKafkaRecord()));

        assertThat(tenants.inTransaction(TENANT, () -> texts.of(List.of(id)))).containsValue("Words.");
    }
}
