package io.closeout.report.casefile;

import static io.closeout.report.CaseEvents.aCase;
import static io.closeout.report.InvoiceEvents.anInvoiceOf;
import static io.closeout.report.Service.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.dev.reaction.Recorded;
import io.closeout.events.caseflow.CaseClosed;
import io.closeout.events.caseflow.CaseCycleMeasured;
import io.closeout.events.caseflow.CaseReopened;
import io.closeout.events.verification.AwaitedAnswer;
import io.closeout.events.verification.WindowEnd;
import io.closeout.report.CaseEvents;
import io.closeout.report.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class CaseRebuildTest {

    private static final int ORDERS = 25;

    /** Whatever a case file consists of, but for the lock's counter, what was told before, and the transaction. */
    private static final String DIGEST = """
            with mine as (select unnest(string_to_array(?, ','))::uuid as id)
            select md5(string_agg(line, chr(10) order by line)), count(*) from (
                select 'file ' || (to_jsonb(f) - '{row_version,told_events,told_closed_at}'::text[])::text as line
                    from case_file f where id in (select id from mine)
                union all select 'invoice ' || to_jsonb(i)::text from case_invoice i where case_id in (select id from mine)
                union all select 'cycle ' || to_jsonb(c)::text from case_cycle c where case_id in (select id from mine)
                union all select 'event ' || (to_jsonb(e) - 'xid')::text
                    from case_event e where case_id in (select id from mine)) lines""";

    private static final String SAID = """
            select count(*) from outbox
            where topic = 'closeout.case.events.v1' and aggregateid = any (string_to_array(?, ','))
            group by type order by type""";

    @Inject
    Service service;

    @Test
    void rebuildingFromTheBeginningInAnyOrderEndsInTheSameBytes() throws Exception {
        var events = stories();
        var cases = events.stream().map(Recorded::correlationId).distinct().collect(Collectors.joining(","));
        events.forEach(event -> service.takes(event));
        var said = service.rows(SAID, cases);
        var expected = service.rows(DIGEST, cases);
        assertThat(expected.getFirst()).endsWith(" " + (5 + 4 + 5 + events.size()));
        for (var seed = 0L; seed < ORDERS; seed++) {
            var random = new Random(seed);
            forgetAllCases();

            inChunks(shuffledByAggregate(events, random), random).forEach(chunk -> service.takes(chunk));

            assertThat(service.rows(DIGEST, cases)).as("seed %d", seed).isEqualTo(expected);
            assertThat(service.rows(SAID, cases))
                    .as("said anew with seed %d", seed)
                    .isEqualTo(said);
        }
    }

    @Test
    void whatHappensAfterARebuildIsSaid() throws Exception {
        var of = aCase();
        var events = paid(of);
        var unpaid = events.subList(0, 3).toArray(Recorded[]::new);
        service.takes(unpaid);
        forgetAllCases();
        service.takes(unpaid);
        assertThat(service.said(of.caseId(), CaseClosed.class)).isEmpty();

        service.takes(events.get(3));

        assertThat(service.said(of.caseId(), CaseClosed.class)).hasSize(1);
    }

    @Test
    void aCaseThatWasClosedBeforeARebuildCanOpenAgain() throws Exception {
        var of = aCase();
        var events = paid(of);
        service.takes(events.toArray(Recorded[]::new));
        forgetAllCases();
        service.takes(events.toArray(Recorded[]::new));

        var other = anInvoiceOf(of);
        service.takes(recorded(other.invoiceId(), 1, other.issued(), of));

        assertThat(service.said(of.caseId(), CaseClosed.class)).hasSize(1);
        assertThat(service.said(of.caseId(), CaseReopened.class)).hasSize(1);
    }

    @Test
    void theSameEventsAgainSayNothingAgain() {
        var of = aCase();
        var events = paid(of).toArray(Recorded[]::new);

        service.takes(events);
        service.takes(events);
        Stream.of(events).forEach(service::takes);

        assertThat(service.said(of.caseId(), CaseClosed.class)).hasSize(1);
        assertThat(service.said(of.caseId(), CaseCycleMeasured.class)).hasSize(1);
        assertThat(service.said(of.caseId(), CaseReopened.class)).isEmpty();
    }

    @Test
    void aClosingNamesTheEventThatClosedTheCase() {
        var of = aCase();
        var events = paid(of);

        service.takes(events.toArray(Recorded[]::new));

        var meta = service.said(of.caseId(), CaseClosed.class).getFirst().getMeta();
        assertThat(meta.getCausationId()).isEqualTo(events.get(3).id().toString());
        assertThat(meta.getCorrelationId()).isEqualTo(of.caseId().toString());
    }

    private static List<Recorded> stories() {
        return Stream.of(paid(aCase()), mended(aCase()), withdrawn(aCase()), open(aCase()), talkedOver(aCase()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Recorded> mended(CaseEvents of) {
        var invoice = anInvoiceOf(of);
        return List.of(
                recorded(of.caseId(), 1, of.signed(), of),
                recorded(of.caseId(), 2, of.amended(2), of),
                recorded(of.caseId(), 1, of.rejected(true), of),
                recorded(of.caseId(), 2, of.verified(2, 1), of),
                recorded(invoice.invoiceId(), 1, invoice.issued(), of),
                recorded(invoice.invoiceId(), 1, invoice.reminders().disputed(), of));
    }

    private static List<Recorded> withdrawn(CaseEvents of) {
        var invoice = anInvoiceOf(of);
        return List.of(
                recorded(of.caseId(), 1, of.signed(), of),
                recorded(of.caseId(), 2, of.withdrawn(), of),
                recorded(of.caseId(), 1, of.verified(1, 1), of),
                recorded(invoice.invoiceId(), 1, invoice.issued(), of),
                recorded(invoice.invoiceId(), 2, invoice.credited("121", "0"), of));
    }

    private static List<Recorded> open(CaseEvents of) {
        var invoice = anInvoiceOf(of);
        return List.of(
                recorded(of.caseId(), 1, of.signed(), of),
                recorded(of.caseId(), 2, of.answered(), of),
                recorded(of.caseId(), 1, of.queried(), of),
                recorded(of.caseId(), 2, of.verified(1, 1), of),
                recorded(invoice.invoiceId(), 1, invoice.issued(), of),
                recorded(invoice.invoiceId(), 1, invoice.reminders().overdue(), of),
                recorded(invoice.invoiceId(), 2, invoice.reminders().reminded(), of));
    }

    private static List<Recorded> talkedOver(CaseEvents of) {
        var dialogue = of.dialogue();
        return List.of(
                recorded(of.caseId(), 1, of.signed(), of),
                recorded(of.caseId(), 1, dialogue.opened(), of),
                recorded(of.caseId(), 2, dialogue.closed(WindowEnd.TIME), of),
                recorded(of.caseId(), 3, dialogue.proposed(), of),
                recorded(of.caseId(), 4, dialogue.atRisk(AwaitedAnswer.CORRECTION), of),
                recorded(of.caseId(), 5, dialogue.overdue(AwaitedAnswer.CORRECTION), of),
                recorded(of.caseId(), 6, dialogue.acknowledged(false), of),
                recorded(of.caseId(), 7, dialogue.atRisk(AwaitedAnswer.DECISION), of));
    }

    private static List<Recorded> paid(CaseEvents of) {
        var invoice = anInvoiceOf(of);
        return List.of(
                recorded(of.caseId(), 1, of.signed(), of),
                recorded(of.caseId(), 1, of.verified(1, 1), of),
                recorded(invoice.invoiceId(), 1, invoice.issued(), of),
                recorded(invoice.invoiceId(), 2, invoice.allocated("121", "121", "0"), of),
                recorded(invoice.invoiceId(), 3, invoice.settled(), of));
    }

    private static Recorded recorded(UUID key, int version, SpecificRecord body, CaseEvents of) {
        return Recorded.first(NETWORK, key, body).asVersion(version).ofCase(of.caseId());
    }

    /** Any order in which the aggregates of each topic keep their own. */
    private static List<Recorded> shuffledByAggregate(List<Recorded> events, Random random) {
        var waiting = new HashMap<String, ArrayList<Recorded>>();
        events.forEach(event ->
                waiting.computeIfAbsent(place(event), key -> new ArrayList<>()).add(event));
        var dealt = new ArrayList<>(events);
        Collections.shuffle(dealt, random);
        return dealt.stream()
                .map(event ->
                        waiting.getOrDefault(place(event), new ArrayList<>()).removeFirst())
                .toList();
    }

    private static String place(Recorded event) {
        return event.body().getSchema().getNamespace() + event.key();
    }

    private static List<Recorded[]> inChunks(List<Recorded> events, Random random) {
        var chunks = new ArrayList<Recorded[]>();
        for (var from = 0; from < events.size(); ) {
            var until = Math.min(events.size(), from + 1 + random.nextInt(6));
            chunks.add(events.subList(from, until).toArray(Recorded[]::new));
            from = until;
        }
        return chunks;
    }

    /** As who rebuilds does, with the service at rest. */
    private static void forgetAllCases() throws SQLException {
        var postgres = PlatformResource.current().postgres();
        try (var connection = postgres.connect("report", postgres.owner("report"));
                var statement = connection.createStatement()) {
            statement.execute("call forget_case_files()");
        }
    }
}
