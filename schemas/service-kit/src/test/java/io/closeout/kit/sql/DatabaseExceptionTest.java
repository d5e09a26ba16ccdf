package io.closeout.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseExceptionTest {

    @Test
    void findsWhatIsHiddenUnderWhatWasSuppressed() {
        var commit = new IllegalStateException("Could not commit.");
        commit.addSuppressed(new RuntimeException(new SQLException("gone", "08006")));

        assertThat(DatabaseException.isTransient(new RuntimeException(commit))).isTrue();
    }

    @Test
    void looksAtCausesFirst() {
        var first = new RuntimeException(new SQLException("twice", "23505"));
        first.addSuppressed(new SQLException("gone", "08006"));

        assertThat(DatabaseException.parts(first).filter(SQLException.class::isInstance))
                .extracting(Throwable::getMessage)
                .containsExactly("twice", "gone");
    }

    @Test
    void comesToAnEndWhereFailuresNameEachOther() {
        var one = new IllegalStateException("one");
        var other = new IllegalStateException("other", one);
        one.addSuppressed(other);

        assertThat(DatabaseException.parts(other)).containsExactly(other, one);
        assertThat(DatabaseException.isTransient(other)).isFalse();
        assertThat(DatabaseException.isTransient(null)).isFalse();
    }
}
