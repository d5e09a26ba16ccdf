package io.closeout.invoicing.matching;

import static io.closeout.invoicing.matching.Comparison.finding;
import static io.closeout.invoicing.matching.Comparison.plain;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;

import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.issuing.DocumentLine;
import io.closeout.invoicing.issuing.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Finds what each line of a station stands for. Where every line names its report, the sums of each report are compared;
 * else the amounts are, in whatever order they come, line by line or report by report.
 */
final class LineComparison {

    private final SaidInvoice said;
    private final DocumentContent approved;
    private final BigDecimal tolerance;
    private final Map<UUID, BigDecimal> ours;
    private final Map<UUID, Pattern> reports = new LinkedHashMap<>();

    private LineComparison(SaidInvoice said, DocumentContent approved, BigDecimal tolerance) {
        this.said = said;
        this.approved = approved;
        this.tolerance = tolerance;
        this.ours = approved.lines().stream()
                .collect(groupingBy(
                        DocumentLine::caseId,
                        LinkedHashMap::new,
                        mapping(DocumentLine::net, reducing(BigDecimal.ZERO, BigDecimal::add))));
        approved.subjects().forEach(subject -> {
            if (subject.caseId() != null && subject.reportNumber() != null) {
                reports.putIfAbsent(subject.caseId(), named(subject.reportNumber()));
            }
        });
    }

    static Pattern named(String reportNumber) {
        return Pattern.compile("(?<![0-9A-Za-z])" + Pattern.quote(reportNumber) + "(?![0-9A-Za-z-])");
    }

    static List<Reason> findings(SaidInvoice said, DocumentContent approved, BigDecimal tolerance) {
        var comparison = new LineComparison(said, approved, tolerance);
        var claimed = said.lines().stream().map(SaidInvoice.Line::net).toList();
        if (said.lines().stream().allMatch(line -> comparison.caseOf(line).isPresent())) {
            return comparison.byReport();
        }
        var single = approved.lines().stream().map(DocumentLine::net).toList();
        return comparison.agree(claimed, single) || comparison.agree(claimed, comparison.ours.values())
                ? List.of()
                : comparison.oneByOne(claimed, single);
    }

    private Optional<UUID> caseOf(SaidInvoice.Line line) {
        return reports.entrySet().stream()
                .filter(report -> report.getValue().matcher(line.text()).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private List<Reason> byReport() {
        var theirs = said.lines().stream()
                .collect(groupingBy(
                        line -> caseOf(line).orElseThrow(),
                        mapping(SaidInvoice.Line::net, reducing(BigDecimal.ZERO, BigDecimal::add))));
        var findings = new ArrayList<Reason>();
        ours.forEach((caseId, net) -> {
            var claimed = theirs.get(caseId);
            if (claimed == null) {
                findings.add(finding("report-missing", "report", reportOf(caseId), "approved", plain(net)));
            } else if (isFar(claimed, net)) {
                findings.add(finding(
                        "report-differs", "report", reportOf(caseId), "said", plain(claimed), "approved", plain(net)));
            }
        });
        return findings;
    }

    private boolean isFar(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(tolerance) > 0;
    }

    private String reportOf(UUID caseId) {
        return approved.subjects().stream()
                .filter(subject -> caseId.equals(subject.caseId()))
                .map(DocumentContent.Subject::reportNumber)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(caseId.toString());
    }

    /** The same amounts in any order, each within the tolerance. */
    private boolean agree(Collection<BigDecimal> theirs, Collection<BigDecimal> expected) {
        if (theirs.size() != expected.size()) {
            return false;
        }
        var one = theirs.stream().sorted().iterator();
        return expected.stream().sorted().noneMatch(amount -> isFar(one.next(), amount));
    }

    /** What is left on each side after equal amounts were taken away. */
    private List<Reason> oneByOne(List<BigDecimal> claimed, List<BigDecimal> expected) {
        var open = new TreeMap<BigDecimal, Integer>();
        expected.forEach(amount -> open.merge(amount.stripTrailingZeros(), 1, Integer::sum));
        var findings = new ArrayList<Reason>();
        for (var at = 0; at < claimed.size(); at++) {
            var amount = claimed.get(at).stripTrailingZeros();
            if (open.getOrDefault(amount, 0) > 0) {
                open.merge(amount, -1, Integer::sum);
            } else {
                findings.add(finding(
                        "line-unexpected",
                        "line",
                        Values.brief(said.lines().get(at).id()),
                        "said",
                        plain(amount)));
            }
        }
        open.forEach((amount, times) -> {
            for (var left = 0; left < times; left++) {
                findings.add(finding("line-missing", "approved", plain(amount)));
            }
        });
        return findings;
    }
}
