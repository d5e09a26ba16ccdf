package io.closeout.verification.rules;

import io.closeout.verification.rules.Facts.LineFacts;
import io.closeout.verification.rules.Facts.Unplanned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Facts on which no rule fires, until a test says otherwise. */
final class FactsFixture {

    private LocalDate serviceTo = LocalDate.parse("2026-03-02");
    private LocalDate signedOn = LocalDate.parse("2026-03-02");
    private long labourSeconds = 3_600;
    private boolean operationsKnown = true;
    private long standardSeconds = 3_600;
    private long travelMetres = 40_000;
    private String otherReport = "";
    private Unplanned unplanned = Unplanned.NOTHING;
    private final List<LineFacts> lines = new ArrayList<>();

    static FactsFixture facts() {
        return new FactsFixture();
    }

    FactsFixture labour(long seconds, long standard) {
        labourSeconds = seconds;
        standardSeconds = standard;
        return this;
    }

    FactsFixture withUnknownOperation() {
        operationsKnown = false;
        standardSeconds = 0;
        return this;
    }

    FactsFixture travelled(long metres) {
        travelMetres = metres;
        return this;
    }

    FactsFixture claimedBefore(String reportNumber) {
        otherReport = reportNumber;
        return this;
    }

    FactsFixture unplanned(long seconds, long metres, long pieces) {
        unplanned = new Unplanned(seconds, metres, pieces);
        return this;
    }

    FactsFixture signed(String day) {
        signedOn = LocalDate.parse(day);
        return this;
    }

    FactsFixture endedOn(String day) {
        serviceTo = LocalDate.parse(day);
        return this;
    }

    FactsFixture part(String lineId, String code, boolean inCatalogue) {
        lines.add(new LineFacts(lineId, "PART", code, false, false, inCatalogue));
        return this;
    }

    FactsFixture line(String lineId, boolean unplanned, boolean consented) {
        lines.add(new LineFacts(lineId, "SERVICE", "", unplanned, consented, false));
        return this;
    }

    Facts build() {
        return new Facts(
                "R-1",
                "repair",
                "BE",
                false,
                LocalDate.parse("2026-03-01"),
                serviceTo,
                signedOn,
                labourSeconds,
                operationsKnown,
                standardSeconds,
                travelMetres,
                otherReport,
                unplanned,
                lines);
    }
}
