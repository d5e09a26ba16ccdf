package io.closeout.verification.coverage;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.closeout.events.common.LineKind;
import io.closeout.events.report.ReportLine;
import io.closeout.events.report.ReportSigned;
import io.closeout.verification.facts.Amounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides per line who pays. Without a sponsor, and for every unplanned line, it is the customer. Else the first clause
 * that names the line's kind takes it, up to its cap over the whole report; beyond the cap nobody is billed.
 */
public final class CoverageTerms {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final int SCALE = 6;

    private final Document document;

    private CoverageTerms(Document document) {
        this.document = document;
    }

    public static CoverageTerms read(byte[] content) {
        try {
            return new CoverageTerms(YAML.readValue(content, Document.class));
        } catch (IOException e) {
            throw new UncheckedIOException("the coverage terms cannot be read", e);
        }
    }

    /** One entry per line, in the order of the report. */
    public List<ApprovedLine> assess(ReportSigned report) {
        var clauses = clausesOf(report.getContractId());
        var left = new HashMap<String, BigDecimal>();
        var lines = new ArrayList<ApprovedLine>(report.getLines().size());
        for (var line : report.getLines()) {
            var sponsored = report.getSponsorId() != null && !line.getUnplanned();
            lines.add(
                    sponsored
                            ? clauseFor(clauses, line)
                                    .map(clause -> covered(line, clause, left))
                                    .orElseGet(() -> ApprovedLine.billable(line))
                            : ApprovedLine.billable(line));
        }
        return lines;
    }

    private List<Clause> clausesOf(@Nullable String contractId) {
        return contractId == null
                ? document.standard()
                : document.contracts().getOrDefault(contractId, document.standard());
    }

    private static Optional<Clause> clauseFor(List<Clause> clauses, ReportLine line) {
        return clauses.stream().filter(clause -> clause.covers(line)).findFirst();
    }

    private static ApprovedLine covered(ReportLine line, Clause clause, Map<String, BigDecimal> left) {
        var claimed = line.getQuantity().getAmount();
        var cap = clause.cap();
        if (cap == null) {
            return ApprovedLine.warranty(line, claimed, clause.clause());
        }
        var ratio = Amounts.ratio(line.getQuantity().getUnit(), cap.unit()).orElseThrow();
        var rest = left.getOrDefault(clause.clause(), cap.amount());
        // Rounded down: an approval never exceeds the cap by a fraction.
        var fits = rest.multiply(ratio.denominator()).divide(ratio.numerator(), SCALE, RoundingMode.DOWN);
        var approved = claimed.min(fits).setScale(SCALE, RoundingMode.DOWN);
        var used = approved.multiply(ratio.numerator()).divide(ratio.denominator(), SCALE, RoundingMode.UP);
        left.put(clause.clause(), rest.subtract(used).max(BigDecimal.ZERO));
        return ApprovedLine.warranty(line, approved, clause.clause());
    }

    private record Document(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String version,
            @JsonProperty(required = true) List<Clause> standard,
            @JsonProperty(required = true) Map<String, List<Clause>> contracts) {}

    private record Clause(
            @JsonProperty(required = true) String clause,
            @JsonProperty(required = true) List<LineKind> kinds,
            @Nullable Cap cap) {

        /** A cap that cannot measure the line does not cover it. */
        boolean covers(ReportLine line) {
            return kinds.contains(line.getKind())
                    && (cap == null
                            || Amounts.ratio(line.getQuantity().getUnit(), cap.unit())
                                    .isPresent());
        }
    }

    private record Cap(
            @JsonProperty(required = true) BigDecimal amount,
            @JsonProperty(required = true) String unit) {}
}
