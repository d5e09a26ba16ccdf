package io.closeout.report.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.closeout.events.caseflow.CaseStage;
import io.closeout.events.caseflow.NextActor;
import io.closeout.report.casefile.CaseItem.Amounts;
import io.closeout.report.casefile.CaseItem.PartyRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A whole case. Everybody who may see it gets the same body but for what {@code visibility.yaml} lists. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseView(
        UUID caseId,
        CaseStage stage,
        Instant stageSince,
        boolean overdue,
        List<TimelineStep> timeline,
        Next next,
        @Nullable Clock clock,
        About report,
        @Nullable UUID openQueryId,
        @Nullable Integer findings,
        @Nullable Integer openFindings,
        List<Amounts> amounts,
        List<Invoice> invoices,
        List<HistoryItem> history) {

    /** Who is next, with what, until when. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Next(
            NextActor actor,
            @Nullable PartyRef party,
            @Nullable String actionKey,
            @Nullable LocalDate date) {

        /** For pages. */
        public String actorKey() {
            return "actor." + actor;
        }
    }

    /** The answer that is awaited is soon due, or overdue. */
    record Clock(boolean overdue, Instant dueAt) {

        /** For pages. */
        public String state() {
            return overdue ? "wrong" : "attention";
        }

        /** For pages. */
        public String wordKey() {
            return overdue ? "case.clock.overdue" : "case.clock.at-risk";
        }
    }

    /** What the report says. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record About(
            String number,
            int version,
            PartyRef performer,
            PartyRef signer,
            PartyRef billTo,
            @Nullable PartyRef sponsor,
            @Nullable String orderReference,
            @Nullable String contractId,
            @Nullable String assetId,
            @Nullable String assetSerialNumber,
            @Nullable String assetModel,
            String interventionType,
            LocalDate serviceFrom,
            LocalDate serviceTo,
            String zone,
            String country) {

        /** For pages: what is known of the equipment by now. */
        public @Nullable String equipmentHref() {
            return assetSerialNumber == null ? null : Links.equipment(assetSerialNumber);
        }
    }

    /** An invoice with the share of the case. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Invoice(
            UUID invoiceId,
            @Nullable String number,
            InvoiceState state,
            @Nullable PartyRef payer,
            @Nullable LocalDate dueDate,
            @Nullable String currency,
            BigDecimal billed,
            BigDecimal open,
            int reminderLevel,
            @Nullable String blockedKey) {

        /** For pages. */
        public String stateKey() {
            return "invoice." + state;
        }
    }

    /** How an invoice stands. */
    enum InvoiceState {
        BLOCKED,
        OPEN,
        OVERDUE,
        SETTLED
    }
}
