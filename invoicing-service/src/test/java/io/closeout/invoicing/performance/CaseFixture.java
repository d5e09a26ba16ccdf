package io.closeout.invoicing.performance;

import io.closeout.invoicing.pricing.TariffFiles;
import io.closeout.kit.policy.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A verified repair of 10 March 2026 with two pictures, approved after ten hours, and the terms of the product. */
final class CaseFixture {

    static final Terms TERMS =
            Terms.of(TariffFiles.bundled().book().resolve(Scope.country("BE"), LocalDate.parse("2026-03-31")));
    static final LocalDate LATE = LocalDate.parse("2026-06-01");

    private final UUID caseId = UUID.randomUUID();
    private String nature = "repair";
    private boolean hasEquipment = true;
    private boolean withdrawn;
    private int pictures = 2;
    private CaseFacts.Outcome outcome = CaseFacts.Outcome.VERIFIED;
    private int hours = 10;
    private int queries;
    private List<String> evidence = List.of();
    private CaseFacts.@Nullable Visit next;
    private CaseFacts.@Nullable Visit earlier;

    static CaseFixture aCase() {
        return new CaseFixture();
    }

    CaseFixture ofNature(String other) {
        nature = other;
        return this;
    }

    CaseFixture withoutEquipment() {
        hasEquipment = false;
        return this;
    }

    CaseFixture takenBack() {
        withdrawn = true;
        return this;
    }

    CaseFixture withPictures(int count) {
        pictures = count;
        return this;
    }

    CaseFixture undecided() {
        outcome = CaseFacts.Outcome.UNDECIDED;
        return this;
    }

    CaseFixture rejected() {
        outcome = CaseFacts.Outcome.REJECTED;
        return this;
    }

    CaseFixture approvedAfter(int other) {
        hours = other;
        return this;
    }

    CaseFixture queried(int times) {
        queries = times;
        return this;
    }

    CaseFixture lacking(String... rules) {
        evidence = List.of(rules);
        return this;
    }

    CaseFixture repairedAgainAfter(int days) {
        next = new CaseFacts.Visit("R-2", LocalDate.parse("2026-03-10").plusDays(days), days);
        return this;
    }

    CaseFixture repairedBefore(int days) {
        earlier = new CaseFacts.Visit("R-0", LocalDate.parse("2026-03-10").minusDays(days), days);
        return this;
    }

    CaseFacts facts() {
        var signed = Instant.parse("2026-03-10T12:00:00Z");
        var approved = outcome == CaseFacts.Outcome.VERIFIED ? signed.plusSeconds(3600L * hours) : null;
        return new CaseFacts(
                caseId,
                "R-1",
                null,
                nature,
                hasEquipment,
                LocalDate.parse("2026-03-10"),
                withdrawn,
                pictures,
                signed,
                outcome,
                new CaseFacts.Cycle(approved, false, null),
                queries,
                evidence,
                next,
                earlier);
    }

    CaseLine line(LocalDate today, Figure... excluded) {
        var figures = EnumSet.noneOf(Figure.class);
        figures.addAll(List.of(excluded));
        return new Counting(TERMS, today).line(facts(), figures);
    }
}
