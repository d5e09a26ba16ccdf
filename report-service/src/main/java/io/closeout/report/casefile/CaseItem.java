package io.closeout.report.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.closeout.events.caseflow.CaseStage;
import io.closeout.events.caseflow.NextActor;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseItem(
        UUID caseId,
        String reportNumber,
        CaseStage stage,
        Instant stageSince,
        NextActor nextActor,
        @Nullable UUID nextActorId,
        @Nullable String nextActionKey,
        @Nullable LocalDate nextDate,
        boolean overdue,
        PartyRef performer,
        PartyRef billTo,
        @Nullable PartyRef sponsor,
        @Nullable String assetModel,
        @Nullable String assetSerialNumber,
        String interventionType,
        Instant signedAt,
        List<Amounts> amounts) {

    /** For pages. */
    public String actorKey() {
        return "actor." + nextActor;
    }

    /** For pages: what is known of the equipment by now. */
    public @Nullable String equipmentHref() {
        return assetSerialNumber == null ? null : Links.equipment(assetSerialNumber);
    }

    /** @param name null for a party that the directory does not know */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PartyRef(UUID id, @Nullable String name) {

        /** For pages: the name, or as much of the id as tells parties apart. */
        public String label() {
            return name == null ? "…" + id.toString().substring(24) : name;
        }

        /** For pages. */
        public String historyHref() {
            return Links.customer(id);
        }
    }

    /** Money of a case in one currency. */
    record Amounts(String currency, BigDecimal billed, BigDecimal credited, BigDecimal paid, BigDecimal open) {

        static Amounts of(String currency, Standing.Money money) {
            return new Amounts(currency, money.billed(), money.credited(), money.paid(), money.open());
        }
    }
}
