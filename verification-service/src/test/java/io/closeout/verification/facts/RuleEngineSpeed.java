package io.closeout.verification.facts;

import static io.closeout.verification.ReportFixture.aReport;

import io.closeout.events.report.ReportSigned;
import io.closeout.verification.coverage.Charges;
import io.closeout.verification.coverage.CoverageTerms;
import io.closeout.verification.history.Past;
import io.closeout.verification.reference.Catalogue;
import io.closeout.verification.rules.ResourceFile;
import io.closeout.verification.rules.RuleEngine;
import io.closeout.verification.rules.RuleSet;
import io.closeout.verification.rules.RuleSetReader;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** Prints what a case costs in CPU time, without database and broker. Not a test: run its main. */
public final class RuleEngineSpeed {

    private static final int REPORTS = 1_000;
    private static final int ROUNDS = 200;
    private static final String FILE = "rulesets/closeout-basic-3.yaml";
    private static final RuleSet RULES = RuleSetReader.read(FILE, ResourceFile.read(FILE));
    private static final Catalogue CATALOGUE =
            Catalogue.read(ResourceFile.read("reference/operations.yaml"), ResourceFile.read("reference/parts.yaml"));
    private static final CoverageTerms TERMS = CoverageTerms.read(ResourceFile.read("coverage/coverage-basic-1.yaml"));

    private RuleEngineSpeed() {}

    public static void main(String[] arguments) {
        var reports = reports();
        for (int i = 0; i < 3; i++) {
            measure("facts", reports, RuleEngineSpeed::facts);
            measure("facts and rules", reports, RuleEngineSpeed::findings);
            measure("facts, rules and charges", reports, report -> findings(report) + charges(report));
        }
    }

    private static int facts(ReportSigned report) {
        return ReportFacts.of(report, CATALOGUE, Past.NOTHING).lines().size();
    }

    private static int findings(ReportSigned report) {
        return RuleEngine.evaluate(ReportFacts.of(report, CATALOGUE, Past.NOTHING), RULES)
                .size();
    }

    private static int charges(ReportSigned report) {
        return Charges.of(report, TERMS.assess(report)).size();
    }

    private static void measure(String what, List<ReportSigned> reports, ToIntFunction<ReportSigned> work) {
        var threads = ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadCpuTime();
        long seen = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (var report : reports) {
                seen += work.applyAsInt(report);
            }
        }
        var micros = (threads.getCurrentThreadCpuTime() - before) / 1_000;
        var cases = (long) REPORTS * ROUNDS;
        System.out.printf(
                Locale.ROOT,
                "%-26s %,9d cases/s  %,11d case-rules/s  %d.%02d µs CPU a case  (%d results)%n",
                what,
                cases * 1_000_000 / micros,
                cases * RULES.rules().size() * 1_000_000 / micros,
                micros / cases,
                micros * 100 / cases % 100,
                seen);
    }

    /** Five lines each; every tenth has a finding. */
    private static List<ReportSigned> reports() {
        var reports = new ArrayList<ReportSigned>(REPORTS);
        for (int i = 0; i < REPORTS; i++) {
            reports.add(aReport()
                    .underWarranty()
                    .withPart("HT-PUMP-25")
                    .withPart(i % 10 == 0 ? "NOT-A-PART" : "HT-SEAL")
                    .withTravel("42.5")
                    .withUnplanned(true)
                    .signed());
        }
        return reports;
    }
}
