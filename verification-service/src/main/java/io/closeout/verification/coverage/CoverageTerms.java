package io.closeout.verification.coverage;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.closeout.events.report.ReportLine;
import io.closeout.events.report.ReportSigned;
import io.closeout.verification.reference.Clause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides per line who pays. Without a sponsor, and for every unplanned line, it is the customer. Else the first clause
 * that names the line takes it, up to its caps; beyond them nobody is billed. The clauses are those of the contract that
 * fits the report, else the standard ones. A pure function of the report, the terms and what was used up before.
 */
public final class CoverageTerms {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

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

    /** By the standard terms, or by those that are shipped under the contract's name. */
    public List<ApprovedLine> assess(ReportSigned report) {
        return assess(report, null).stream().map(Covered::line).toList();
    }

    /**
     * One entry per line, in the order of the report.
     *
     * @param agreement the contract that fits the report; null where none does, then the standard terms count
     */
    List<Covered> assess(ReportSigned report, @Nullable Agreement agreement) {
        var clauses = clauses(report, agreement);
        var standard = new Rests(null);
        var rests = agreement == null ? standard : new Rests(agreement);
        var lines = new ArrayList<Covered>(report.getLines().size());
        for (var line : report.getLines()) {
            var sponsored = report.getSponsorId() != null && !line.getUnplanned();
            lines.add(sponsored ? sponsored(line, clauses, rests, standard) : Covered.billable(line));
        }
        return lines;
    }

    private List<Clause> clauses(ReportSigned report, @Nullable Agreement agreement) {
        if (agreement != null && !agreement.contract().clauses().isEmpty()) {
            return agreement.contract().clauses();
        }
        var id = report.getContractId();
        return id == null ? document.standard() : document.contracts().getOrDefault(id, document.standard());
    }

    /** What a contract names but cannot measure is left to the standard terms. */
    private Covered sponsored(ReportLine line, List<Clause> clauses, Rests rests, Rests standard) {
        var code = line.getCode();
        var named = clauses.stream()
                .filter(clause -> clause.names(line.getKind(), code))
                .toList();
        return named.stream()
                .filter(clause -> rests.measures(line, clause))
                .findFirst()
                .map(clause -> rests.cover(line, clause))
                .orElseGet(() -> named.isEmpty() ? Covered.billable(line) : byStandard(line, standard));
    }

    private Covered byStandard(ReportLine line, Rests standard) {
        return document.standard().stream()
                .filter(clause -> clause.names(line.getKind(), line.getCode()) && standard.measures(line, clause))
                .findFirst()
                .map(clause -> standard.cover(line, clause))
                .orElseGet(() -> Covered.billable(line));
    }

    private record Document(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String version,
            @JsonProperty(required = true) List<Clause> standard,
            @JsonProperty(required = true) Map<String, List<Clause>> contracts) {}
}
