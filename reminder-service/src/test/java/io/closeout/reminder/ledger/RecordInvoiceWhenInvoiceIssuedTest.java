package io.closeout.reminder.ledger;

import static io.closeout.reminder.fixture.InvoiceFixture.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.reaction.ReactionContract;
import io.closeout.dev.reaction.Recorded;
import io.closeout.events.common.CaseBalance;
import io.closeout.kit.inbox.Intake;
import io.closeout.reminder.fixture.ReminderServiceTest;
import io.closeout.reminder.fixture.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ReminderServiceTest
class RecordInvoiceWhenInvoiceIssuedTest implements ReactionContract {

    @Inject
    Intake intake;

    @Inject
    World world;

    @Override
    public Recorded event() {
        return anInvoice().issued();
    }

    @Override
    public void deliver(List<ConsumerRecord<String, byte[]>> chunk) {
        intake.accept(chunk);
    }

    @Override
    public Object effectsOf(Recorded event) {
        return world.rows("select open_balance, version from invoice where id = '%s'".formatted(event.key()));
    }

    @Test
    void takesInvoicesOfSeveralCasesAndOfNone() {
        var fee = issuedFor(0);
        var month = issuedFor(2);

        deliver(List.of(fee.asKafkaRecord(), month.asKafkaRecord()));

        assertThat(casesOf(fee)).contains("0");
        assertThat(casesOf(month)).contains("2");
    }

    private String casesOf(Recorded issued) {
        return world.rows("select cardinality(case_ids) from invoice where id = '%s'".formatted(issued.key()))
                .toString();
    }

    private static Recorded issuedFor(int cases) {
        var one = anInvoice();
        var body = one.body();
        var shares = Stream.generate(() -> new CaseBalance(UUID.randomUUID(), body.getGross(), body.getGross()))
                .limit(cases)
                .toList();
        body.put(body.getSchema().getField("cases").pos(), shares);
        return Recorded.first("network-a", one.id, body);
    }
}
