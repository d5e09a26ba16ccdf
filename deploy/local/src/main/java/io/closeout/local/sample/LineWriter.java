package io.closeout.local.sample;

import io.closeout.local.sample.Intervention.Price;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the lines of a report: what a clock, a mileometer and an empty box of parts would say. */
final class LineWriter {

    private static final String UNKNOWN_PART = "XX-PROTO-7";

    /** More than passes without a look. */
    private static final int MUCH = 4;

    private final Work work;
    private final Dice dice;
    private final Visit visit;
    private final String language;
    private final List<Line> lines = new ArrayList<>();

    LineWriter(Work work, Dice dice, Visit visit) {
        this.work = work;
        this.dice = dice;
        this.visit = visit;
        this.language = visit.customer().language();
    }

    List<Line> lines() {
        labour();
        if (visit.job().overtime() && dice.inHundred(60)) {
            add("OVERTIME", null, Work.in(language, work.overtime()), dice.between(20, 90), "MIN");
        }
        travel();
        visit.job().parts().stream().filter(code -> dice.inHundred(50)).forEach(this::part);
        visit.job().services().stream().filter(code -> dice.inHundred(50)).forEach(this::service);
        if (visit.has(Flaw.PART_NOT_IN_CATALOGUE)) {
            add("PART", UNKNOWN_PART, "Prototype seal, field trial", 1, "C62");
        }
        if (visit.has(Flaw.PART_PRICE_OFF_LIST)) {
            dearPart();
        }
        if (visit.has(Flaw.UNPLANNED_WITHOUT_CONSENT)) {
            unforeseen(false);
        } else if (visit.has(Flaw.UNPLANNED_OVER_CAP)) {
            for (var i = 0; i < MUCH; i++) {
                unforeseen(true);
            }
        } else if (dice.inHundred(12)) {
            unforeseen(true);
        }
        return List.copyOf(lines);
    }

    private void labour() {
        var standard = visit.job().minutes();
        var minutes = visit.has(Flaw.LABOUR_OVER_STANDARD)
                ? dice.between(standard * 150 / 100, standard * 230 / 100)
                : dice.between(standard * 70 / 100, standard * 118 / 100);
        add(
                "LABOUR",
                visit.job().operations().getFirst(),
                Work.in(language, visit.job().text()),
                minutes,
                "MIN");
    }

    private void travel() {
        if (visit.has(Flaw.DISTANCE_OVER_CAP)) {
            add("TRAVEL", null, Work.in(language, work.travel()), dice.quantity(262, 480, 1), "KMT");
        } else if (dice.inHundred(20)) {
            add("TRAVEL", "ZONE-" + dice.between(1, 3), Work.in(language, work.travelZone()), 1, "C62");
        } else {
            var detour = dice.quantity(4, 96, 1);
            var kilometres = Roads.kilometres(visit.station(), visit.customer(), detour);
            add("TRAVEL", null, Work.in(language, work.travel()), kilometres.orElse(detour), "KMT");
        }
    }

    /** What is asked for it is far above any list. */
    private void dearPart() {
        var dear = Objects.requireNonNull(work.dear().get(visit.equipment().sector()));
        var text = Objects.requireNonNull(work.parts().get(dear.part())).text();
        var currency = visit.customer().currency();
        var price = new Price(Objects.requireNonNull(dear.prices().get(currency)), currency);
        lines.add(new Line(nextId(), "PART", dear.part(), text, BigDecimal.ONE, "C62").asked(price));
    }

    private void part(String code) {
        var part = Objects.requireNonNull(work.parts().get(code));
        var quantity = dice.quantity(part.least(), part.most(), part.decimals());
        add("PART", code, part.text(), quantity, part.unit());
    }

    private void service(String code) {
        add(
                "SERVICE",
                code,
                Work.in(language, Objects.requireNonNull(work.services().get(code))),
                1,
                "C62");
    }

    private void unforeseen(boolean consented) {
        var code = dice.of(work.unforeseen());
        var text = Work.in(language, Objects.requireNonNull(work.services().get(code)));
        lines.add(new Line(nextId(), "SERVICE", code, text, BigDecimal.ONE, "C62").askedOnSite(consented));
    }

    private void add(String kind, @Nullable String code, String text, int quantity, String unit) {
        add(kind, code, text, BigDecimal.valueOf(quantity), unit);
    }

    private void add(String kind, @Nullable String code, String text, BigDecimal quantity, String unit) {
        lines.add(new Line(nextId(), kind, code, text, quantity, unit));
    }

    private String nextId() {
        return Integer.toString(lines.size() + 1);
    }
}
