package io.closeout.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    enum Nature {
        LABOUR,
        TRAVEL
    }

    record Line(
            @Nullable UUID id,
            @Nullable String text,
            @Nullable BigDecimal price,
            int minutes,
            @Nullable Nature nature,
            @Nullable LocalDate day,
            @Nullable List<Line> parts) {}

    private final ObjectMapper json = strict();

    private static ObjectMapper strict() {
        var mapper = JsonMapper.builder().findAndAddModules().build();
        new StrictJson().customize(mapper);
        return mapper;
    }

    @Test
    void readsAWellWrittenBody() throws JsonProcessingException {
        var line = json.readValue("""
                {"text": "Ștergător\\n2", "price": 120.00, "minutes": 90, "nature": "LABOUR", "day": "2026-03-29"}""", Line.class);

        assertThat(line.price()).isEqualTo(new BigDecimal("120.00"));
        assertThat(line.text()).isEqualTo("Ștergător\n2");
        assertThat(line.day()).isEqualTo("2026-03-29");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"price\": 1e400}",
                "{\"price\": 1E2}",
                "{\"price\": NaN}",
                "{\"price\": \"NaN\"}",
                "{\"price\": \"12.00\"}",
                "{\"price\": 1234567890123456}",
                "{\"price\": 0.12345678901}",
                "{\"price\": true}",
                "{\"price\": {}}",
                "{\"minutes\": 1.5}",
                "{\"minutes\": \"90\"}",
                "{\"minutes\": 2147483648}",
                "{\"minutes\": null}",
                "{\"minutes\": 99999999999999999999999999999999999999999999}",
                "{\"nature\": 1}",
                "{\"nature\": \"labour\"}",
                "{\"nature\": \"\"}",
                "{\"day\": \"29.03.2026\"}",
                "{\"day\": \"2026-02-30\"}",
                "{\"day\": \"\"}",
                "{\"id\": \"x\"}",
                "{\"text\": 7}",
                "{\"text\": \"a\\u0000b\"}",
                "{\"text\": \"a\\ud800b\"}",
                "{\"text\": \"bell\\u0007\"}",
                "{\"unknown\": 1}",
                "{\"minutes\": 1, \"minutes\": 2}",
                "{\"minutes\": 1} trailing",
                "{\"parts\": {\"minutes\": 1}}",
                "[]",
                "{\"minutes\": 1",
            })
    void refusesWhatIsNotWrittenPlainly(String body) {
        var refused = catchThrowableOfType(JsonProcessingException.class, () -> json.readValue(body, Line.class));

        assertThat(refused).isNotNull();
        assertThat(JsonFaults.problemOf(refused).status()).isEqualTo(400);
        assertThat(JsonFaults.problemOf(refused).toString()).doesNotContain("closeout.kit", "java.", "Exception");
    }

    @Test
    void pointsAtTheFaultInsideALists() {
        var problem = problemOf("{\"minutes\": 1, \"parts\": [{\"minutes\": 1}, {\"minutes\": 1, \"price\": \"1\"}]}");

        assertThat(problem.errors()).containsExactly(new Problem.Fault("/parts/1/price", """
                Expected a plain decimal number of at most 15 digits before and 10 after the point."""));
    }

    @Test
    void namesTheWordsThatAreAllowed() {
        assertThat(problemOf("{\"nature\": \"OTHER\"}").errors())
                .containsExactly(new Problem.Fault("/nature", "Expected one of LABOUR, TRAVEL."));
    }

    @Test
    void saysWhereTheTextBreaksOff() {
        assertThat(problemOf("{\n  \"minutes\": 1,\n  oops}").detail())
                .isEqualTo("It is not well-formed JSON at line 3, column 3.");
    }

    @Test
    void refusesNestingThatWouldExhaustTheStack() {
        var deep = "{\"minutes\": 1, \"parts\": [".repeat(5_000);

        assertThat(problemOf(deep).status()).isEqualTo(400);
    }

    @Test
    void writesDecimalsAndDatesPlainly() throws JsonProcessingException {
        var line = new Line(null, null, new BigDecimal("1E+3"), 1, null, LocalDate.parse("2026-03-29"), null);

        assertThat(json.writeValueAsString(line)).contains("\"price\":1000,", "\"day\":\"2026-03-29\"");
    }

    private Problem problemOf(String body) {
        return JsonFaults.problemOf(
                catchThrowableOfType(JsonProcessingException.class, () -> json.readValue(body, Line.class)));
    }
}
