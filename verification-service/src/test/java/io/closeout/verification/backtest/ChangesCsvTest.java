package io.closeout.verification.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.verification.backtest.Change.ReportVersion;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangesCsvTest {

    private static final UUID ID = UUID.fromString("0194f7a0-0000-7000-8000-000000000009");

    @Test
    void aRowHasAsManyCellsAsTheHead() {
        assertThat(ChangesCsv.rows(List.of(change("R-1"))).split(",", -1))
                .hasSize(ChangesCsv.HEAD.split(",", -1).length);
    }

    @Test
    void aNumberThatLooksLikeAFormulaIsText() {
        assertThat(ChangesCsv.rows(List.of(change("=cmd|'/c calc'!A0")))).contains(",'=cmd|'/c calc'!A0,");
        assertThat(ChangesCsv.rows(List.of(change("a,\"b\"\nc")))).contains(",\"a,\"\"b\"\"\nc\",");
    }

    @Test
    void moneyIsWrittenInUnits() {
        assertThat(ChangesCsv.rows(List.of(change("R-1")))).contains(",BE,1234.05,EUR,");
    }

    private static Change change(String number) {
        return new Change(
                1,
                new ReportVersion(ID, 1, number),
                ChangeKind.TO_HUMAN,
                ID,
                "BE",
                123_405L,
                "EUR",
                List.of("b", "a", "a"),
                List.of(),
                List.of(),
                List.of(),
                KnownOutcome.APPROVED);
    }
}
