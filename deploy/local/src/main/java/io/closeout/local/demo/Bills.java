package io.closeout.local.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is to be paid. */
final class Bills {

    private final Offices offices;

    Bills(Offices offices) {
        this.offices = offices;
    }

    /** Every open invoice, in the order of the numbers. */
    List<Bill> open() {
        var bills = new ArrayList<Bill>();
        offices.each((network, office) -> {
            var rows = Offices.all(office, "/api/invoices?state=OPEN");
            Crew.work(rows, row -> {
                var bill = Bill.of(
                        network,
                        row,
                        office.get("/api/invoices/" + row.path("id").asText()));
                synchronized (bills) {
                    bills.add(bill);
                }
            });
        });
        bills.sort(
                Comparator.comparing(Bill::network).thenComparing(Bill::number).thenComparing(Bill::id));
        return List.copyOf(bills);
    }
}
