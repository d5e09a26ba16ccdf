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
class KnowBilledLinesWhenInvoiceIssuedTest implements ReactionContract {

    @Inject
    Service service;

    @Override
    public Recorded event() {
        return bill().issued();
    }

    @Override
    public void deliver(List<ConsumerRecord<String, byte[]>> chunk) {
        service.takes(chunk);
    }

    @Override
    public Object effectsOf(Recorded event) {
        return service.rows(
                "select case_id, line_nos, line_ids from billed_case where invoice_id = ?::uuid", event.key());
    }

    @Test
    void aLineThatBillsNoneOfTheReportKeepsItsNumber() {
        var bill = BillFixture.aBill(Service.NETWORK).of(UUID.randomUUID(), UUID.randomUUID(), 1, "L1", null);

        service.takes(bill.issued());

        assertThat(service.rows("select line_nos, line_ids from billed_case where invoice_id = ?", bill.id))
                .containsExactly("{1,2} {L1,\"\"}");
    }

    private static BillFixture bill() {
        return BillFixture.aBill(Service.NETWORK).of(UUID.randomUUID(), UUID.randomUUID(), 1, "L1", "L2");
    }
}
