package io.closeout.invoicing.backtest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.closeout.events.common.LineKind;
import io.closeout.events.verification.ChargePurpose;
import io.closeout.invoicing.money.Money;
import io.closeout.invoicing.pricing.BillableLine;
import io.closeout.invoicing.pricing.Share;
import io.closeout.invoicing.pricing.Work;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a charge was priced from and what was billed for it. No names, no free text: it outlives the report.
 *
 * @param country whose policies applied, that of the seller
 */
public record BilledCharge(
        UUID slotId, UUID caseId, UUID sellerId, String country, LocalDate serviceTo, Money net, Facts facts) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param billed net by what was billed, a message key such as {@code line.labour}; allowances are below zero */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Facts(
            ChargePurpose purpose,
            @Nullable String contractId,
            @Nullable String interventionType,
            List<String> operationCodes,
            BigDecimal shareFrom,
            BigDecimal shareTo,
            List<Line> lines,
            Map<String, BigDecimal> billed) {

        static Facts read(String json) {
            try {
                return JSON.readValue(json, Facts.class);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        String json() {
            try {
                return JSON.writeValueAsString(this);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        Share share() {
            return new Share(shareFrom, shareTo);
        }

        Work work() {
            return new Work(interventionType, operationCodes);
        }

        List<BillableLine> billable() {
            return lines.stream().map(Line::billable).toList();
        }
    }

    /** An approved line without its words. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(String id, LineKind kind, @Nullable String code, BigDecimal quantity, String unit) {

        /** Of an approved line. */
        public static Line of(BillableLine line) {
            return new Line(line.lineId(), line.kind(), line.code(), line.quantity(), line.unit());
        }

        BillableLine billable() {
            return new BillableLine(id, kind, code, "", quantity, unit);
        }
    }
}
