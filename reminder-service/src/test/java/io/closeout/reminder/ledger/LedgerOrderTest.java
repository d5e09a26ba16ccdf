package io.closeout.reminder.ledger;

import static io.closeout.reminder.fixture.InvoiceFixture.anInvoice;
import static io.closeout.reminder.fixture.PaymentFixture.aPayment;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.reaction.Recorded;
import io.closeout.reminder.fixture.ReminderServiceTest;
import io.closeout.reminder.fixture.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ReminderServiceTest
class LedgerOrderTest {

    @Inject
    World world;

    @Test
    void everyOrderOfTheTopicsEndsInTheSamePicture() {
        var pictures = new HashSet<List<String>>();

        for (var order : orders(4)) {
            var invoice = anInvoice().numbered("N");
            var payment = aPayment().by(invoice.payer()).over("70.00").naming(invoice);
            var events = List.of(
                    invoice.issued(),
                    payment.received("2026-03-03T09:00:00Z"),
                    invoice.paid(payment.id, "50.00", "20.00", "2026-03-03T09:00:00Z"),
                    invoice.paid(payment.id, "20.00", "0.00", "2026-03-03T09:00:00Z"));
            order.forEach(index -> world.hears(events.get(index)));
            pictures.add(world.rows("""
                    select i.open_balance, i.version, i.settled_at, i.settled_by, p.unallocated, p.payer_id = i.payer_id
                        as known, l.allocated from invoice i, payment p, payment_invoice l where i.id = '%s'
                    and p.id = '%s' and l.invoice_id = i.id and l.payment_id = p.id""".formatted(invoice.id, payment.id)));
        }

        assertThat(pictures)
                .containsExactly(List.of("open_balance=50.0000 version=3 settled_at=null settled_by=null "
                        + "unallocated=0.0000 known=t allocated=t"));
    }

    @Test
    void aChunkOfAllIsLikeOneByOne() {
        var invoice = anInvoice();
        var payment = aPayment().naming(invoice);

        world.hearsAtOnce(
                payment.received("2026-03-03T09:00:00Z"),
                invoice.issued(),
                invoice.paid(payment.id, "120.00", "2026-03-03T09:00:00Z"),
                invoice.settled("2026-03-03T09:00:01Z"));

        assertThat(world.rows(
                        "select open_balance, version, settled_by, settled_at at time zone 'UTC' as at from invoice"
                                + " where id = '%s'".formatted(invoice.id)))
                .containsExactly("open_balance=0.0000 version=3 settled_by=PAID at=2026-03-03 09:00:00");
    }

    @Test
    void aCreditNoteThatCoversTheInvoiceSettlesIt() {
        var invoice = anInvoice();

        world.hears(invoice.issued(), invoice.credited("2026-03-03T09:00:00Z"));

        assertThat(world.rows("select open_balance, settled_by from invoice where id = '%s'".formatted(invoice.id)))
                .containsExactly("open_balance=0.0000 settled_by=CREDITED");
    }

    @Test
    void anEventOfAnInvoiceNobodyIssuedIsParkedAndReleased() {
        var invoice = anInvoice();
        Recorded issued = invoice.issued();
        world.hears(invoice.settled("2026-03-03T09:00:00Z"));
        assertThat(world.rows("select id from invoice where id = '%s'".formatted(invoice.id)))
                .isEmpty();

        world.hears(issued);

        assertThat(world.rows("select open_balance from invoice where id = '%s'".formatted(invoice.id)))
                .containsExactly("open_balance=0.0000");
    }

    private static List<List<Integer>> orders(int count) {
        if (count == 0) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<Integer>>();
        for (var shorter : orders(count - 1)) {
            for (var place = 0; place < count; place++) {
                var order = new ArrayList<>(shorter);
                order.add(place, count - 1);
                all.add(order);
            }
        }
        return all;
    }
}
