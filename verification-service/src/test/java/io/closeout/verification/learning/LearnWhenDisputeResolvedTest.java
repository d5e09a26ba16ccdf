package io.closeout.verification.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.dev.reaction.ReactionContract;
import io.closeout.dev.reaction.Recorded;
import io.closeout.events.invoice.DisputeEnd;
import io.closeout.verification.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class LearnWhenDisputeResolvedTest implements ReactionContract {

    @Inject
    Service service;

    @Override
    public Recorded event() {
        var bill = bill();
        service.takes(bill.issued(), bill.disputed(1));
        return bill.resolved(DisputeEnd.UPHELD, 1);
    }

    @Override
    public void deliver(List<ConsumerRecord<String, byte[]>> chunk) {
        service.takes(chunk);
    }

    @Override
    public Object effectsOf(Recorded event) {
        return service.rows(
                "select d.ended, c.line_ids, c.lost from dispute d join disputed_case c using (dispute_id) where d.invoice_id = ?::uuid",
                event.key());
    }

    @Test
    void whatWasRejectedTeachesNothing() {
        var bill = bill();

        service.takes(bill.issued(), bill.disputed(1), bill.resolved(DisputeEnd.REJECTED, 1));

        assertThat(service.rows("select lost from disputed_case where dispute_id = ?", bill.disputeId))
                .containsExactly("false");
    }

    private static BillFixture bill() {
        return BillFixture.aBill(Service.NETWORK).of(UUID.randomUUID(), UUID.randomUUID(), 1, "L1", "L2");
    }
}
