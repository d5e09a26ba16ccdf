package io.closeout.report.casefile;

import static io.closeout.report.CaseEvents.aCase;
import static io.closeout.report.InvoiceEvents.anInvoiceOf;
import static io.closeout.report.Service.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.dev.reaction.Recorded;
import io.closeout.events.caseflow.CaseStage;
import io.closeout.events.caseflow.CaseState;
import io.closeout.report.CaseEvents;
import io.closeout.report.InvoiceEvents;
import io.closeout.report.Service;
import io.closeout.report.Statements;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class CaseDeskTest {

    @Inject
    Service service;

    @Test
    void aWholeCaseInOneChunkIsWrittenAndAnnouncedOnce() {
        var of = aCase();

        service.takes(story(of, anInvoiceOf(of)).toArray(Recorded[]::new));

        assertThat(service.rows("select stage, row_version from case_file where id = ?", of.caseId()))
                .containsExactly("CLOSED 1");
        assertThat(service.rows("select count(*) from case_event where case_id = ?", of.caseId()))
                .containsExactly("8");
        var states = service.said(of.caseId(), CaseState.class);
        assertThat(states).extracting(CaseState::getStage).containsExactly(CaseStage.CLOSED);
        assertThat(states.getFirst().getMeta().getCausationId()).isNotEqualTo("job:report");
        assertThat(states.getFirst().getMeta().getCorrelationId())
                .isEqualTo(of.caseId().toString());
    }

    @Test
    void oneEventAtATimeEndsInTheSamePictureAsOneChunk() {
        var together = aCase();
        var invoice = anInvoiceOf(together);
        var events = story(together, invoice);
        service.takes(events.toArray(Recorded[]::new));
        var apart = aCase();
        var again = story(apart, anInvoiceOf(apart));

        again.forEach(event -> service.takes(event));

        assertThat(shape(apart)).isEqualTo(shape(together));
    }

    @Test
    void anyOrderOfTheTopicsEndsInTheSamePicture() {
        var inOrder = aCase();
        service.takes(story(inOrder, anInvoiceOf(inOrder)).toArray(Recorded[]::new));
        var expected = shape(inOrder);
        for (var seed = 0L; seed < 15; seed++) {
            var shuffled = aCase();
            var events = shuffledByTopic(story(shuffled, anInvoiceOf(shuffled)), new Random(seed));

            events.forEach(event -> service.takes(event));

            assertThat(shape(shuffled)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void twoReplicasThatOpenTheSameCaseLoseNothing() throws Exception {
        var cases = IntStream.range(0, 20).mapToObj(i -> aCase()).toList();
        var reports = cases.stream()
                .map(one -> Recorded.first(NETWORK, one.caseId(), one.signed()))
                .toArray(Recorded[]::new);
        var decisions = cases.stream()
                .map(one -> Recorded.first(NETWORK, one.caseId(), one.verified(1, 1)))
                .toArray(Recorded[]::new);
        try (var replicas = Executors.newFixedThreadPool(2)) {
            var one = replicas.submit(() -> service.takes(reports));
            var other = replicas.submit(() -> service.takes(decisions));
            one.get();
            other.get();
        }

        assertThat(cases)
                .allSatisfy(one -> assertThat(service.rows("select stage from case_file where id = ?", one.caseId()))
                        .containsExactly("VERIFIED"));
    }

    @Test
    void aChunkTakesTheSameStatementsHoweverManyEventsItHas() {
        var warm = aCase();
        service.takes(story(warm, anInvoiceOf(warm)).toArray(Recorded[]::new));
        var one = aCase();
        var single = story(one, anInvoiceOf(one)).toArray(Recorded[]::new);
        var many = IntStream.range(0, 50)
                .mapToObj(i -> aCase())
                .flatMap(of -> story(of, anInvoiceOf(of)).stream())
                .toArray(Recorded[]::new);

        var few = Statements.of(() -> service.takes(single));
        var lots = Statements.of(() -> service.takes(many));

        // Tenant, inbox, positions, cases, four writes, positions, the events' versions, the events, COMMIT.
        assertThat(few).hasSize(12);
        assertThat(lots).hasSameSizeAs(few);
    }

    private List<String> shape(CaseEvents of) {
        return service.caseOf(of.caseId()).stream()
                .map(row -> row.replace(of.number(), "R").replaceAll("2026-[0-9a-f]{6}", "INVOICE"))
                .map(row -> row.replace(of.queryId().toString(), "Q"))
                .toList();
    }

    private static List<Recorded> story(CaseEvents of, InvoiceEvents invoice) {
        var caseId = of.caseId();
        return List.of(
                Recorded.first(NETWORK, caseId, of.signed()),
                Recorded.first(NETWORK, caseId, of.queried()),
                Recorded.first(NETWORK, caseId, of.answered()).asVersion(2),
                Recorded.first(NETWORK, caseId, of.verified(1, 1)).asVersion(2),
                Recorded.first(NETWORK, invoice.invoiceId(), invoice.issued()).ofCase(caseId),
                Recorded.first(NETWORK, invoice.invoiceId(), invoice.reminders().overdue())
                        .ofCase(caseId),
                Recorded.first(NETWORK, invoice.invoiceId(), invoice.allocated("121", "121", "0"))
                        .asVersion(2)
                        .ofCase(caseId),
                Recorded.first(NETWORK, invoice.invoiceId(), invoice.settled())
                        .asVersion(3)
                        .ofCase(caseId));
    }

    /** Deals the topics like cards: each keeps its own order. */
    private static List<Recorded> shuffledByTopic(List<Recorded> events, Random random) {
        var dealt = new ArrayList<>(events);
        Collections.shuffle(dealt, random);
        var byTopic = events.stream()
                .collect(Collectors.groupingBy(CaseDeskTest::topic, Collectors.toCollection(ArrayList::new)));
        return dealt.stream()
                .map(event -> Objects.requireNonNull(byTopic.get(topic(event))).removeFirst())
                .toList();
    }

    private static String topic(Recorded event) {
        return event.body().getSchema().getNamespace();
    }
}
