package io.closeout.verification.facts;

import static io.closeout.verification.PhotoFixture.looking;
import static io.closeout.verification.ReportFixture.aReport;

import io.closeout.events.common.LineKind;
import io.closeout.events.report.Attachment;
import io.closeout.events.report.ReportLine;
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
import java.util.Random;
import java.util.function.ToIntFunction;

/**
 * Prints what a case costs in CPU time, without database and broker, and how much memory is in use after one case in a
 * hundred and after all of them. Not a test: run its main, with the number of cases if not a million.
 */
public final class RuleEngineSpeed {

    private static final int REPORTS = 500;
    private static final int MILLION = 1_000_000;
    private static final int LINES = 40;
    private static final String FILE = "rulesets/closeout-basic-3.yaml";
    private static final RuleSet RULES = RuleSetReader.read(FILE, ResourceFile.read(FILE));
    private static final Catalogue CATALOGUE =
            Catalogue.read(ResourceFile.read("reference/operations.yaml"), ResourceFile.read("reference/parts.yaml"));
    private static final CoverageTerms TERMS = CoverageTerms.read(ResourceFile.read("coverage/coverage-basic-1.yaml"));

    private RuleEngineSpeed() {}

    public static void main(String[] arguments) {
        var cases = arguments.length == 0 ? MILLION : Integer.parseInt(arguments[0]);
        System.out.printf("%d rules, %s version %s%n", RULES.rules().size(), RULES.id(), RULES.version());
        measure("of 5 lines, a photo", reports(5, 1), cases / 10);
        measure("of 40 lines, 4 photos", reports(LINES, 4), cases / 10);
        remember(reports(LINES, 4), cases);
    }

    private static void measure(String what, List<ReportSigned> reports, int cases) {
        System.out.printf("%n%s%n", what);
        for (var round = 0; round < 3; round++) {
            measure("facts", reports, cases, RuleEngineSpeed::facts);
            measure("facts and rules", reports, cases, RuleEngineSpeed::findings);
            measure("facts, rules, coverage, snapshot", reports, cases, RuleEngineSpeed::all);
        }
    }

    private static int facts(ReportSigned report) {
        return ReportFacts.of(report, CATALOGUE, Past.NOTHING).lines().size();
    }

    private static int findings(ReportSigned report) {
        return RuleEngine.evaluate(ReportFacts.of(report, CATALOGUE, Past.NOTHING), RULES)
                .size();
    }

    private static int all(ReportSigned report) {
        var facts = ReportFacts.of(report, CATALOGUE, Past.NOTHING);
        return RuleEngine.evaluate(facts, RULES).size()
                + Charges.of(report, TERMS.assess(report)).size()
                + Snapshot.of(facts).bytes().length;
    }

    private static void measure(String what, List<ReportSigned> reports, int cases, ToIntFunction<ReportSigned> work) {
        var threads = ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadCpuTime();
        long seen = 0;
        for (var i = 0; i < cases; i++) {
            seen += work.applyAsInt(reports.get(i % reports.size()));
        }
        var nanos = threads.getCurrentThreadCpuTime() - before;
        System.out.printf(
                Locale.ROOT,
                "  %-34s %,9d cases/s of a core  %,11d case-rules/s  %7.1f µs CPU a case  (%d)%n",
                what,
                cases * 1_000_000_000L / nanos,
                (long) cases * RULES.rules().size() * 1_000_000_000L / nanos,
                nanos / 1e3 / cases,
                seen);
    }

    private static void remember(List<ReportSigned> reports, int cases) {
        System.out.printf("%nmemory in use after collection, over %,d cases of 40 lines%n", cases);
        long seen = 0;
        for (var i = 1; i <= cases; i++) {
            seen += all(reports.get(i % reports.size()));
            if (i == cases / 100 || i == cases / 2 || i == cases) {
                System.out.printf(Locale.ROOT, "  after %,9d cases %,6d kB  (%d)%n", i, inUse() / 1_000, seen);
            }
        }
    }

    private static long inUse() {
        var memory = ManagementFactory.getMemoryMXBean();
        for (var i = 0; i < 3; i++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed();
    }

    /** Every tenth has a part that is in no catalogue. */
    private static List<ReportSigned> reports(int lines, int photos) {
        var random = new Random(1);
        var reports = new ArrayList<ReportSigned>(REPORTS);
        for (var i = 0; i < REPORTS; i++) {
            var report = aReport().underWarranty().withTravel("42.5").withPart(i % 10 == 0 ? "NOT-A-PART" : "HT-SEAL");
            for (var line = report.signed().getLines().size(); line < lines; line++) {
                report.withLine(
                        "X" + line,
                        line % 2 == 0 ? LineKind.PART : LineKind.SERVICE,
                        "1",
                        "C62",
                        RuleEngineSpeed::part);
            }
            var attachments = new ArrayList<Attachment>();
            for (var photo = 0; photo < photos; photo++) {
                attachments.add(looking(random.nextLong()));
            }
            reports.add(report.with(one -> one.setAttachments(attachments)).signed());
        }
        return reports;
    }

    private static ReportLine.Builder part(ReportLine.Builder line) {
        return line.setCode("HT-PUMP-25");
    }
}
