package io.closeout.verification.rules;

import io.closeout.verification.rules.Facts.LineFacts;
import io.closeout.verification.rules.Facts.Unplanned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Facts on which no rule fires, until a test says otherwise. */
public final class FactsFixture {

    private LocalDate serviceTo = LocalDate.parse("2026-03-02");
    private LocalDate signedOn = LocalDate.parse("2026-03-02");
    private long labourSeconds = 3_600;
    private boolean operationsKnown = true;
    private long standardSeconds = 3_600;
    private long travelMetres = 40_000;
    private String otherReport = "";
    private Unplanned unplanned = Unplanned.NOTHING;
    private final List<LineFacts> lines = new ArrayList<>();
    private final List<Facts.PhotoFacts> photos = new ArrayList<>();

    public static FactsFixture facts() {
        return new FactsFixture();
    }

    public FactsFixture labour(long seconds, long standard) {
        labourSeconds = seconds;
        standardSeconds = standard;
        return this;
    }

    public FactsFixture withUnknownOperation() {
        operationsKnown = false;
        standardSeconds = 0;
        return this;
    }

    public FactsFixture travelled(long metres) {
        travelMetres = metres;
        return this;
    }

    public FactsFixture claimedBefore(String reportNumber) {
        otherReport = reportNumber;
        return this;
    }

    public FactsFixture unplanned(long seconds, long metres, long pieces) {
        unplanned = new Unplanned(seconds, metres, pieces);
        return this;
    }

    public FactsFixture signed(String day) {
        signedOn = LocalDate.parse(day);
        return this;
    }

    public FactsFixture endedOn(String day) {
        serviceTo = LocalDate.parse(day);
        return this;
    }

    public FactsFixture part(String lineId, String code, boolean inCatalogue) {
        lines.add(new LineFacts(lineId, "PART", code, false, false, inCatalogue, Facts.Price.NONE));
        return this;
    }

    public FactsFixture line(String lineId, boolean unplanned, boolean consented) {
        lines.add(new LineFacts(lineId, "SERVICE", "", unplanned, consented, false, Facts.Price.NONE));
        return this;
    }

    public FactsFixture photo(String id, boolean placeKnown, long metresFromSite) {
        photos.add(new Facts.PhotoFacts(id, "PHOTO", "", 0, false, 0, placeKnown, metresFromSite));
        return this;
    }

    public Facts build() {
        return new Facts(
                new Facts.Report(
                        "R-1",
                        "repair",
                        "BE",
                        false,
                        LocalDate.parse("2026-03-01"),
                        serviceTo,
                        signedOn,
                        "DRAWN",
                        0,
                        ""),
                new Facts.Work(labourSeconds, 0, false, 0, operationsKnown, standardSeconds, ""),
                Facts.Peers.UNKNOWN,
                new Facts.Travel(travelMetres, 1, false, 0),
                new Facts.History(otherReport, "", 0, ""),
                Facts.Terms.NONE,
                unplanned,
                Facts.Value.UNKNOWN,
                lines,
                photos);
    }
}
