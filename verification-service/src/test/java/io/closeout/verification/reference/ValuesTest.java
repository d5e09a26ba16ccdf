package io.closeout.verification.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.kit.csv.Fault;
import io.closeout.kit.csv.Faults;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @Test
    void theSameIsWrittenInOneWay() {
        assertThat(read(Kind.PARTS, Map.of("code", " A ", "name", "a", "listPrice", "12,5", "currency", "eur")))
                .containsExactly(
                        Map.entry("code", "A"),
                        Map.entry("name", "a"),
                        Map.entry("listPrice", "12.50"),
                        Map.entry("currency", "EUR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e400", "NaN", "1.23456", "1,234.50", "=1+1", "9999999999999"})
    void refusesWhatIsNoAmount(String typed) {
        assertThat(faults(Kind.PARTS, Map.of("code", "A", "name", "a", "listPrice", typed, "currency", "EUR")))
                .extracting(Fault::field)
                .containsExactly("listPrice");
    }

    @ParameterizedTest
    @CsvSource({"-5", "0", "14401", "1.5", "x"})
    void refusesATimeThatNoOperationTakes(String typed) {
        assertThat(faults(Kind.OPERATIONS, Map.of("code", "A", "name", "a", "standardMinutes", typed)))
                .extracting(Fault::field)
                .containsExactly("standardMinutes");
    }

    @Test
    void refusesACurrencyThatIsNone() {
        assertThat(faults(Kind.PARTS, Map.of("code", "A", "name", "a", "listPrice", "1", "currency", "EURO")))
                .extracting(Fault::detail)
                .containsExactly("is no currency such as EUR");
    }

    @Test
    void refusesAPriceWithoutACurrency() {
        assertThat(faults(Kind.PARTS, Map.of("code", "A", "name", "a", "listPrice", "1")))
                .extracting(Fault::field)
                .containsExactly("currency");
    }

    @Test
    void refusesAContractThatEndsBeforeItStarts() {
        assertThat(faults(Kind.CONTRACTS, contract(Map.of("endsOn", "2025-12-31"))))
                .extracting(Fault::field)
                .containsExactly("endsOn");
        assertThat(faults(Kind.CONTRACTS, contract(Map.of("endsOn", "2026-01-01"))))
                .isEmpty();
    }

    @Test
    void refusesTheThirtiethOfFebruary() {
        assertThat(faults(Kind.CONTRACTS, contract(Map.of("endsOn", "2026-02-30"))))
                .hasSize(1);
        assertThat(faults(Kind.CONTRACTS, contract(Map.of("endsOn", "2028-02-29"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "F1: LABOUR",
                "F2: TRAVEL up to 120 KMT",
                "F3: PART, SERVICE [HT-FAN, HT-PCB] up to 4 C62 up to 500.50 EUR per year",
                "F1: LABOUR|F2: TRAVEL up to 2 HUR"
            })
    void readsClauses(String clauses) {
        assertThat(faults(Kind.CONTRACTS, contract(Map.of("clauses", clauses)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LABOUR",
                "F1: WORK",
                "F1: UNKNOWN",
                "F1: LABOUR up to 5 MIN up to 6 MIN",
                "F1: LABOUR per year",
                "F1: LABOUR up to -5 MIN",
                "F1: PART up to 500 XXQ",
                "F1: PART up to 500 NOK",
                "F1: PART|F1: TRAVEL",
                "F1: PART up to 500 EUR weekly"
            })
    void refusesClausesThatSayNothingClear(String clauses) {
        assertThat(faults(Kind.CONTRACTS, contract(Map.of("clauses", clauses)))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8-17", "17:00-08:00", "08:00-12:00 11:00-17:00", "08:60-12:00", "08:00-25:00", "closed"})
    void refusesHoursThatNoDayHas(String typed) {
        assertThat(faults(Kind.CALENDARS, Map.of("station", ANYBODY, "monday", typed)))
                .hasSize(1);
    }

    @Test
    void refusesAWeekWithoutWork() {
        assertThat(faults(Kind.CALENDARS, Map.of("station", ANYBODY))).hasSize(1);
        assertThat(faults(Kind.CALENDARS, Map.of("station", ANYBODY, "sunday", "9:00-13:00")))
                .isEmpty();
    }

    @Test
    void refusesAFieldThatTheListDoesNotHave() {
        assertThat(faults(Kind.EVIDENCE, Map.of("interventionType", "repair", "colour", "red")))
                .extracting(Fault::field)
                .containsExactly("colour");
    }

    @Test
    void aStationsCalendarFollowsItsRegionAndItsOwnClosingDays() {
        var values = read(
                Kind.CALENDARS,
                Map.of(
                        "station",
                        ANYBODY,
                        "region",
                        "de-by",
                        "monday",
                        "08:00-16:00",
                        "tuesday",
                        "08:00-16:00",
                        "closed",
                        "2026-03-02|2026-03-09"));
        var calendar = Calendars.of(values, "DE", "Europe/Berlin");

        assertThat(List.of("2026-01-06", "2026-03-02", "2026-03-03", "2026-03-04"))
                .map(day -> calendar.isWorkingDay(LocalDate.parse(day)))
                .containsExactly(false, false, true, false);
    }

    private static final String ANYBODY = "0194f7a0-0000-7000-8000-0000000000ff";

    private static Map<String, String> contract(Map<String, String> more) {
        var typed = new HashMap<>(Map.of("id", "C", "startsOn", "2026-01-01", "currency", "EUR"));
        typed.putAll(more);
        return typed;
    }

    private static Map<String, String> read(Kind kind, Map<String, String> typed) {
        var faults = new Faults();
        var values = Values.read(kind, typed, faults);
        assertThat(faults.named()).isEmpty();
        return values;
    }

    private static List<Fault> faults(Kind kind, Map<String, String> typed) {
        var faults = new Faults();
        Values.read(kind, typed, faults);
        return faults.named();
    }
}
