package nl.waardemeter.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class SignInThrottleIntegrationTests {

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    private Instant now = Instant.parse("2026-11-22T09:00:00Z");
    private SignInThrottle throttle;

    @BeforeEach
    void noAttemptsYet() {
        jdbc.sql("delete from sign_in_attempts").update();
        throttle = new SignInThrottle(dataSource, new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        });
    }

    private void tryTimes(int times, String email, String address) {
        IntStream.range(0, times).forEach(i -> throttle.onAccount(email, address));
    }

    @Test
    void anAccountCanBeTriedTenTimesFromWhateverAddress() {
        IntStream.range(0, 10).forEach(i -> throttle.onAccount("anna@retour.example", "198.51.100." + i));

        TooManyAttempts refused = catchThrowableOfType(
                TooManyAttempts.class, () -> throttle.onAccount("ANNA@retour.example ", "198.51.100.99"));
        assertThat(refused.seconds()).isEqualTo(90);
        assertThat(refused.minutes()).isEqualTo(2);
        throttle.onAccount("bram@retour.example", "198.51.100.99");
    }

    @Test
    void attemptsComeBackWithTime() {
        tryTimes(10, "anna@retour.example", "198.51.100.1");

        now = now.plusSeconds(90);
        throttle.onAccount("anna@retour.example", "198.51.100.1");
        assertThatThrownBy(() -> throttle.onAccount("anna@retour.example", "198.51.100.1"))
                .isInstanceOf(TooManyAttempts.class);

        now = now.plus(Duration.ofMinutes(15));
        tryTimes(10, "anna@retour.example", "198.51.100.1");
    }

    @Test
    void anAddressCanTryFiftyTimesOnWhateverAccount() {
        IntStream.range(0, 50).forEach(i -> throttle.onAccount("guess" + i + "@retour.example", "198.51.100.1"));

        assertThatThrownBy(() -> throttle.onAccount("another@retour.example", "198.51.100.1"))
                .isInstanceOf(TooManyAttempts.class);
        throttle.onAccount("another@retour.example", "198.51.100.2");
    }

    @Test
    void aRightPasswordCostsNoAttempt() {
        IntStream.range(0, 60)
                .forEach(i -> throttle.onAccount("anna@retour.example", "198.51.100.1")
                        .giveBack());

        tryTimes(10, "anna@retour.example", "198.51.100.1");
    }

    /** Else one own account would be the way to try all others. */
    @Test
    void aRightPasswordGivesNoOtherAttemptBack() {
        IntStream.range(0, 49).forEach(i -> throttle.onAccount("guess" + i + "@retour.example", "198.51.100.1"));
        throttle.onAccount("own@retour.example", "198.51.100.1").giveBack();
        throttle.onAccount("guess49@retour.example", "198.51.100.1");

        assertThatThrownBy(() -> throttle.onAccount("own@retour.example", "198.51.100.1"))
                .isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void attemptsAtOneMomentGetNoFurther() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> attempts = IntStream.range(0, 40)
                    .mapToObj(i -> (Callable<Boolean>) () -> {
                        try {
                            throttle.onAccount("anna@retour.example", "198.51.100." + i);
                            return true;
                        } catch (TooManyAttempts refused) {
                            return false;
                        }
                    })
                    .toList();
            int taken = 0;
            for (Future<Boolean> attempt : many.invokeAll(attempts)) {
                taken += attempt.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(10);
        } finally {
            many.shutdownNow();
        }
    }

    @Test
    void aCustomersWholeNetworkIsOneAddress() {
        assertThat(SignInThrottle.network("2001:db8:1:2:3:4:5:6")).isEqualTo(SignInThrottle.network("2001:db8:1:2::1"));
        assertThat(SignInThrottle.network("2001:db8:1:3::1")).isNotEqualTo(SignInThrottle.network("2001:db8:1:2::1"));
        assertThat(SignInThrottle.network("198.51.100.1")).isNotEqualTo(SignInThrottle.network("198.51.100.2"));
    }

    @Test
    void whatWasTypedIsNotKept() {
        throttle.onAccount("my password in the wrong field", "198.51.100.1");

        assertThat(jdbc.sql("select string_agg(key, ' ') from sign_in_attempts")
                        .query(String.class)
                        .single())
                .contains("account ")
                .doesNotContain("password");
    }

    @Test
    void attemptsLongPastAreCleared() {
        tryTimes(3, "anna@retour.example", "198.51.100.1");
        jdbc.sql("update sign_in_attempts set expires_at = expires_at - 100 * 24 * 3600 * 1000::bigint")
                .update();
        tryTimes(10, "bram@retour.example", "198.51.100.2");

        assertThatThrownBy(() -> throttle.onAccount("bram@retour.example", "198.51.100.2"))
                .isInstanceOf(TooManyAttempts.class);
        assertThat(jdbc.sql("select count(*) from sign_in_attempts")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }
}
