package io.closeout.verify.report;

import java.util.Locale;
import java.util.stream.Collectors;

/** A report for people: one line per invariant, and below it what was counted and what is wrong. */
final class ReportText {

    private final Report report;
    private final StringBuilder text = new StringBuilder();

    ReportText(Report report) {
        this.report = report;
    }

    @Override
    public String toString() {
        text.setLength(0);
        report.findings().forEach(this::finding);
        line("");
        line("%,d records read in %.1f s: %s", report.records(), report.took().toMillis() / 1000.0, verdict());
        return text.toString();
    }

    private void finding(Finding finding) {
        line("%-4s %-11s  %s: %s", finding.id(), sign(finding.state()), finding.name(), finding.promise());
        if (!finding.figures().isEmpty()) {
            line("                  %s", figures(finding));
        }
        if (finding.remark() != null) {
            line("                  %s", finding.remark());
        }
        finding.violations().forEach(violation -> line("                ! %s", violation));
        var more = finding.violationCount() - finding.violations().size();
        if (more > 0) {
            line("                ! and %,d more", more);
        }
    }

    private static String sign(State state) {
        return switch (state) {
            case CLEAN -> "holds";
            case VIOLATED -> "VIOLATED";
            case NOT_CHECKED -> "not checked";
            case FAILED -> "NO ANSWER";
        };
    }

    private static String figures(Finding finding) {
        return finding.figures().entrySet().stream()
                .map(figure -> "%s %,d".formatted(figure.getKey(), figure.getValue()))
                .collect(Collectors.joining(" · "));
    }

    private String verdict() {
        if (!report.violated().isEmpty()) {
            return "%d of %d invariants are violated (%s)"
                    .formatted(report.violated().size(), report.findings().size(), ids(report.violated()));
        }
        if (!report.failed().isEmpty()) {
            return "no answer about " + ids(report.failed());
        }
        return "every invariant that was checked holds";
    }

    private static String ids(java.util.List<Finding> findings) {
        return findings.stream().map(Finding::id).collect(Collectors.joining(", "));
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
