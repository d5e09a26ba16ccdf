package io.closeout.report.casefile;

import static io.closeout.report.CaseEvents.aCase;
import static io.closeout.report.InvoiceEvents.anInvoiceOf;
import static io.closeout.report.Service.NETWORK;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.closeout.dev.platform.Persona;
import io.closeout.dev.platform.PlatformResource;
import io.closeout.dev.reaction.Recorded;
import io.closeout.events.verification.AwaitedAnswer;
import io.closeout.events.verification.Question;
import io.closeout.report.CaseEvents;
import io.closeout.report.Directory;
import io.closeout.report.People;
import io.closeout.report.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class VisibilityTest {

    private static final Map<String, List<People>> READERS = Map.of(
            "station", List.of(People.STATION, People.TECHNICIAN),
            "manufacturer", List.of(People.MANUFACTURER),
            "customer", List.of(People.CUSTOMER));

    @Inject
    Service service;

    @BeforeEach
    void theDirectoryIsFilled() {
        Directory.isFilled();
    }

    @Test
    void everyReaderGetsTheSameBodyButForTheTable() throws Exception {
        var of = queriedAndBilledCase();
        var whole = body(People.BACK_OFFICE, of);

        for (var reader : READERS.entrySet()) {
            var expected = whole.deepCopy();
            for (var field : hiddenFrom(reader.getKey())) {
                assertThat(remove((ObjectNode) expected, List.of(field.split("\\."))))
                        .as("the case has %s, so that hiding it can fail", field)
                        .isTrue();
            }
            for (var person : reader.getValue()) {
                assertThat(body(person, of)).as("%s", person).isEqualTo(expected);
            }
        }
    }

    @Test
    void aRoleThatNobodyKnowsOpensNothing() {
        var of = queriedAndBilledCase();
        var stranger = Persona.called("stranger")
                .withRoles("customer", "no-role-of-ours")
                .ofTenant(NETWORK)
                .actingFor(CaseEvents.CUSTOMER.toString());

        given().auth()
                .oauth2(PlatformResource.current().identity().token(stranger))
                .get("/api/cases/" + of.caseId())
                .then()
                .statusCode(200)
                .body("openQueryId", nullValue());
    }

    @Test
    void whoHoldsTwoRolesSeesWhatOneOfThemSees() {
        var of = queriedAndBilledCase();
        var both = Persona.called("both")
                .withRoles("customer", "manufacturer")
                .ofTenant(NETWORK)
                .actingFor(CaseEvents.CUSTOMER.toString());

        given().auth()
                .oauth2(PlatformResource.current().identity().token(both))
                .get("/api/cases/" + of.caseId())
                .then()
                .statusCode(200)
                .body("openQueryId", equalTo(of.queryId().toString()))
                .body("report.orderReference", equalTo("PO-4711"));
    }

    @Test
    void thePageHidesWhatTheBodyHides() {
        var of = queriedAndBilledCase();

        assertThat(page(People.MANUFACTURER, of)).doesNotContain("PO-4711");
        assertThat(page(People.STATION, of)).contains("PO-4711");
        assertThat(page(People.STATION, of)).contains("Asked: Claimed twice");
        assertThat(page(People.CUSTOMER, of)).contains("PO-4711", of.number()).doesNotContain("Claimed twice");
    }

    @Test
    void aFieldThatDoesNotExistOrCannotBeAbsentIsAnError() {
        for (var path : List.of("findigs", "report.orderRef", "stage.name.x", "invoices.reminderLevel", "overdue")) {
            var field = FieldPath.of(path);
            assertThatThrownBy(() -> field.requireIn(CaseView.class))
                    .as(path)
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aPathThroughAListIsTakenFromEachItem() {
        FieldPath.of("invoices.blockedKey").requireIn(CaseView.class);
        record Item(String kept, String gone) {}
        record Owner(List<Item> items) {}

        var left = FieldPath.of("items.gone").removedFrom(new Owner(List.of(new Item("a", "b"), new Item("c", "d"))));

        assertThat(left.items()).extracting(Item::kept).containsExactly("a", "c");
        assertThat(left.items()).extracting(Item::gone).containsOnlyNulls();
    }

    private static List<String> hiddenFrom(String reader) throws IOException {
        try (var in = VisibilityTest.class.getResourceAsStream("visibility.yaml")) {
            var fields = new ArrayList<String>();
            new YAMLMapper()
                    .readTree(in)
                    .get("hidden")
                    .forEach(entry -> entry.get("from").forEach(from -> {
                        if (from.asText().equals(reader)) {
                            fields.add(entry.get("field").asText());
                        }
                    }));
            return fields;
        }
    }

    private static boolean remove(ObjectNode owner, List<String> path) {
        if (path.size() == 1) {
            return owner.remove(path.getFirst()) != null;
        }
        var next = owner.get(path.getFirst());
        var rest = path.subList(1, path.size());
        if (next instanceof ObjectNode one) {
            return remove(one, rest);
        }
        var found = false;
        for (var item : next) {
            found |= remove((ObjectNode) item, rest);
        }
        return found;
    }

    private static JsonNode body(People reader, CaseEvents of) throws IOException {
        var body = reader.gets("/api/cases/" + of.caseId())
                .statusCode(200)
                .extract()
                .asString();
        return new ObjectMapper().readTree(body);
    }

    private static String page(People reader, CaseEvents of) {
        return reader.asks()
                .header("Accept-Language", "en")
                .accept("text/html")
                .get("/cases/" + of.caseId())
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private CaseEvents queriedAndBilledCase() {
        var of = aCase();
        var invoice = anInvoiceOf(of);
        var signed = of.signed();
        signed.put(signed.getSchema().getField("orderReference").pos(), "PO-4711");
        var queried = of.queried();
        queried.put(
                queried.getSchema().getField("questions").pos(),
                List.of(Question.newBuilder()
                        .setQuestionId("1")
                        .setRuleId("duplicate-claim")
                        .setMessageKey("finding.duplicate-claim")
                        .build()));
        service.takes(
                Recorded.first(NETWORK, of.caseId(), signed),
                Recorded.first(NETWORK, of.caseId(), queried),
                Recorded.first(NETWORK, of.caseId(), of.dialogue().atRisk(AwaitedAnswer.QUERY))
                        .asVersion(2),
                Recorded.first(NETWORK, invoice.invoiceId(), invoice.issued()).ofCase(of.caseId()));
        return of;
    }
}
