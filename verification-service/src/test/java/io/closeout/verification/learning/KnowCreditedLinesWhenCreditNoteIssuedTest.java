package io.closeout.verification.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.dev.reaction.ReactionContract;
import io.closeout.dev.reaction.Recorded;
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
class KnowCreditedLinesWhenCreditNoteIssuedTest implements ReactionContract {

    @Inject
    Service service;

    @Override
    public Recorded event() {
        var bill = bill();
        service.takes(bill.issued());
        return bill.credited(1);
    }

    @Override
    public void deliver(List<ConsumerRecord<String, byte[]>> chunk) {
        service.takes(chunk);
    }

    @Override
    public Object effectsOf(Recorded event) {
        return service.rows(
                "select c.line_ids from credited_case c join billed_case b using (case_id) where b.invoice_id = ?::uuid",
                event.key());
    }

    @Test
    void ofTheLinesInvoicedOnlyThoseTakenBackAreKept() {
        var bill = bill();

        service.takes(bill.issued(), bill.credited(2));

        assertThat(service.rows(
                        "select c.line_ids from credited_case c join billed_case b using (case_id) where b.invoice_id = ?",
                        bill.id))
                .containsExactly("{L2}");
    }

    private static BillFixture bill() {
        return BillFixture.aBill(Service.NETWORK).of(UUID.randomUUID(), UUID.randomUUID(), 1, "L1", "L2");
    }
}
