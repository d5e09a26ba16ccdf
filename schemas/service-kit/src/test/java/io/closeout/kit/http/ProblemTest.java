package io.closeout.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void isWrittenAsTheStandardSays() throws IOException {
        var problem = Problem.of(422, "over-allocation", "More than is open")
                .withDetail("Only 12.00 EUR is open.")
                .withErrors(List.of(new Problem.Fault("/amount", "at most 12.00")))
                .with("openBalance", "12.00")
                .at("/api/invoices/7/payments", "abc-123");

        assertThat(JSON.readTree(ProblemDocuments.bytes(problem))).isEqualTo(JSON.readTree("""
                {"type": "urn:closeout:problem:over-allocation", "title": "More than is open", "status": 422,
                 "detail": "Only 12.00 EUR is open.", "instance": "/api/invoices/7/payments",
                 "correlationId": "abc-123", "errors": [{"pointer": "/amount", "detail": "at most 12.00"}],
                 "openBalance": "12.00"}"""));
    }

    @Test
    void leavesOutWhatItDoesNotKnow() throws IOException {
        var document = JSON.readTree(ProblemDocuments.bytes(Problem.of(409, "conflict", "Too late")));

        assertThat(document.fieldNames()).toIterable().containsExactly("type", "title", "status");
    }

    @Test
    void tellsWhenToComeBack() {
        assertThat(ProblemDocuments.headers(StandardProblems.UNAVAILABLE)).containsEntry("Retry-After", "5");
        assertThat(ProblemDocuments.headers(StandardProblems.STILL_RUNNING)).containsEntry("Retry-After", "1");
        assertThat(ProblemDocuments.headers(StandardProblems.NOT_FOUND)).isEmpty();
    }
}
