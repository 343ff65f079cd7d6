package nl.waardemeter.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.jpa.JpaSystemException;

class CutOffTests {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "57P03", "40P01", "40001", "25006"})
    void workIsCutOffByALostConnectionAServerThatStopsOrOthersWork(String state) {
        assertThat(CutOff.is(new IOException(new SQLException("as it says", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22001", "42P01", "53100", "57014"})
    void workThatTheServerRefusesWentWrong(String state) {
        assertThat(CutOff.is(new IllegalStateException(new SQLException("as it says", state))))
                .isFalse();
        assertThat(CutOff.is(new DataIntegrityViolationException(
                        "as it says", new BatchUpdateException("as it says", state, new int[0]))))
                .isFalse();
    }

    @Test
    void workIsCutOffWhereThePoolHasNoConnectionOrHasClosedIt() {
        assertThat(CutOff.is(new SQLTransientConnectionException("Connection is not available")))
                .isTrue();
        assertThat(CutOff.is(new JpaSystemException(
                        new RuntimeException("Unable to roll back", new SQLException("Connection is closed")))))
                .isTrue();
    }

    @Test
    void workIsCutOffByTheEndOfTheProgram() {
        assertThat(CutOff.is(new CancellationException())).isTrue();
        assertThat(CutOff.is(new ClosedByInterruptException())).isTrue();
        Thread.currentThread().interrupt();
        assertThat(CutOff.is(new IllegalStateException())).isTrue();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void anythingElseWentWrong() {
        assertThat(CutOff.is(new IOException("the disk is full"))).isFalse();
        assertThat(CutOff.is(new NullPointerException())).isFalse();
    }
}
