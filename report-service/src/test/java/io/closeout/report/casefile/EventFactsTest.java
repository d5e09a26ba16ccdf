package io.closeout.report.casefile;

import static io.closeout.report.CaseEvents.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.events.common.Quantity;
import io.closeout.events.report.ReportChange;
import io.closeout.events.verification.Charge;
import io.closeout.events.verification.ChargeLine;
import io.closeout.events.verification.Question;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class EventFactsTest {

    @Test
    void aVerifiedReportTellsHowManyChecksThereWereAndWhatWasCorrected() {
        var of = aCase();
        var verified = of.verified(1, 1);
        var line = line(verified.getCharges().getFirst());
        put(line, "approvedQuantity", half(line));

        var facts = EventFacts.of(of.caseId(), verified);

        assertThat(facts.getFirst().key()).isEqualTo("checks");
        assertThat(facts.getFirst().values().getFirst()).isEqualTo(Integer.toString(verified.getChecksPerformed()));
        assertThat(facts).filteredOn(fact -> fact.key().equals("corrected")).hasSize(1);
    }

    @Test
    void aLineThatTwoPayersShareIsNotCorrected() {
        var of = aCase();
        var verified = of.verified(1, 1);
        var charges = new ArrayList<>(verified.getCharges());
        charges.add(Charge.newBuilder(charges.getFirst())
                .setChargeId(UUID.randomUUID())
                .setPayerId(UUID.randomUUID())
                .build());
        put(verified, "charges", charges);

        assertThat(EventFacts.of(of.caseId(), verified)).extracting(Fact::key).doesNotContain("corrected");
    }

    @Test
    void anAmendmentTellsWhatChangedButForTheCustomersOwnNumber() {
        var of = aCase();
        var amended = of.amended(2);
        put(
                amended,
                "changes",
                List.of(
                        new ReportChange("/lines/0/quantity", "\"90\"", "\"60\""),
                        new ReportChange("/orderReference", "\"PO-1\"", "\"PO-2\"")));

        var facts = EventFacts.of(of.caseId(), amended);

        assertThat(facts).extracting(Fact::key).containsExactly("reason", "change");
        assertThat(facts.getLast().values()).containsExactly("/lines/0/quantity", "\"90\"", "\"60\"");
    }

    @Test
    void whatWasAskedIsADoubt() {
        var of = aCase();
        var queried = of.queried();
        put(
                queried,
                "questions",
                List.of(Question.newBuilder()
                        .setQuestionId("1")
                        .setRuleId("duplicate-claim")
                        .setMessageKey("finding.duplicate-claim")
                        .build()));

        var facts = EventFacts.of(of.caseId(), queried);

        assertThat(facts.getFirst()).isEqualTo(Fact.of("question", "duplicate-claim", ""));
        assertThat(facts.getFirst().isDoubt()).isTrue();
    }

    @Test
    void factsAreReadAsTheyWereWritten() {
        var facts = List.of(Fact.of("checks", 6, "basic", "1"), Fact.of("change", "/text", "\"a\"", ""));

        assertThat(Fact.read(Fact.write(facts))).isEqualTo(facts);
        assertThat(Fact.read(Fact.write(List.of()))).isEmpty();
    }

    private static void put(SpecificRecord event, String field, Object value) {
        event.put(event.getSchema().getField(field).pos(), value);
    }

    private static ChargeLine line(Charge charge) {
        return charge.getLines().getFirst();
    }

    private static Quantity half(ChargeLine line) {
        var reported = line.getQuantity();
        return new Quantity(
                reported.getAmount().multiply(new BigDecimal("0.500000")).setScale(6), reported.getUnit());
    }
}
