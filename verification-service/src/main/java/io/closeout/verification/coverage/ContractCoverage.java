package io.closeout.verification.coverage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.closeout.events.report.ReportLine;
import io.closeout.events.report.ReportSigned;
import io.closeout.events.verification.ChargePurpose;
import io.closeout.events.verification.Coverage;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a contract was found to cover when a version of a report was taken up, and what that uses up. Later prices, later
 * revisions of the contract and other reports do not change it.
 */
@Entity
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields
class ContractCoverage {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Id
    private UUID caseId;

    @TenantId
    private String tenantId;

    private int reportVersion;
    private String contractId;
    private String equipment;
    private int year;

    @JdbcTypeCode(SqlTypes.JSON)
    private String lines;

    @JdbcTypeCode(SqlTypes.JSON)
    private String used;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ContractCoverage() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
    ContractCoverage(ReportSigned report, Agreement agreement, List<Covered> covered) {
        this.caseId = report.getCaseId();
        take(report, agreement, covered);
    }

    /** A newer version of the report takes the place of the one before, whose use is released by then. */
    final void take(ReportSigned report, Agreement agreement, List<Covered> covered) {
        reportVersion = report.getReportVersion();
        contractId = agreement.contract().id();
        equipment = agreement.equipment() == null ? "" : agreement.equipment();
        year = report.getServiceTo().getYear();
        lines = write(covered.stream().map(Line::of).toList());
        used = write(usedBy(covered.stream().map(Covered::line).toList()));
    }

    /** What these lines use up of each clause, line by line at most what was taken. */
    Map<String, Used> usedBy(List<ApprovedLine> approved) {
        var kept = lines();
        return approved.stream()
                .map(line -> Map.entry(
                        String.valueOf(line.clauseId()), line(kept, line.line()).usedFor(line.approved())))
                .filter(use -> !use.getValue().isNothing())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Used::plus));
    }

    private Map<String, Line> lines() {
        return read(lines, new TypeReference<List<Line>>() {}).stream()
                .collect(Collectors.toMap(Line::lineId, Function.identity()));
    }

    private static Line line(Map<String, Line> kept, ReportLine line) {
        return Objects.requireNonNull(kept.get(line.getLineId()), line.getLineId());
    }

    boolean isOf(ReportSigned report) {
        return reportVersion == report.getReportVersion();
    }

    List<ApprovedLine> linesOf(ReportSigned report) {
        var kept = lines();
        return report.getLines().stream().map(line -> line(kept, line).of(line)).toList();
    }

    /** From now on it uses up this much. */
    void uses(Map<String, Used> now) {
        used = write(now);
    }

    Map<String, Used> used() {
        return read(used, new TypeReference<>() {});
    }

    YearlySums.Key key() {
        return new YearlySums.Key(contractId, equipment, year);
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A line, without what the report says about it anyway. */
    record Line(
            String lineId,
            BigDecimal approved,
            Coverage coverage,
            @Nullable String clauseId,
            ChargePurpose purpose,
            Used used) {

        static Line of(Covered covered) {
            var line = covered.line();
            return new Line(
                    line.line().getLineId(),
                    line.approved(),
                    line.coverage(),
                    line.clauseId(),
                    line.purpose(),
                    covered.used());
        }

        ApprovedLine of(ReportLine line) {
            return new ApprovedLine(line, approved, coverage, clauseId, purpose);
        }

        Used usedFor(BigDecimal lessApproved) {
            return used.isNothing() || approved.signum() == 0 ? Used.NOTHING : used.times(lessApproved, approved);
        }
    }
}
