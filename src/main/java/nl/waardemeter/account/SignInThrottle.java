package nl.waardemeter.account;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * How often a password or a set-up code may be tried, counted in PostgreSQL for all copies of the program together. An attempt
 * is taken before it is judged, so that many at one moment get no further than one by one, and is given back when it was right.
 * The count goes by what was typed, whether there is such an account or not.
 */
@Component
class SignInThrottle {

    static final int ATTEMPTS_ON_ACCOUNT = 10;
    /** A whole office can sit behind one address. */
    static final int ATTEMPTS_FROM_ADDRESS = 50;

    static final Duration PERIOD = Duration.ofMinutes(15);

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

    SignInThrottle(DataSource dataSource, Clock clock) {
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("sign_in_attempts")
                .idColumn("key")
                .expiresAtColumn("expires_at")
                .clientClock(new ClockMeter(clock))
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(PERIOD))
                .build();
    }

    /** @throws TooManyAttempts when either has no attempt left; the other's is spent all the same */
    Attempt onAccount(String email, String address) {
        BucketProxy ofAddress = bucket("address " + network(address), ATTEMPTS_FROM_ADDRESS);
        take(ofAddress);
        // what was typed may be anything, a password in the wrong field too: only its hash is kept
        String folded = email.strip().toLowerCase(Locale.ROOT);
        BucketProxy ofAccount =
                bucket("account " + HexFormat.of().formatHex(Secrets.hash(folded)), ATTEMPTS_ON_ACCOUNT);
        take(ofAccount);
        return () -> {
            ofAddress.addTokens(1);
            ofAccount.addTokens(1);
        };
    }

    /** @throws TooManyAttempts when the address has no attempt left */
    Attempt onSetUpCode(String address) {
        BucketProxy ofAddress = bucket("set-up " + network(address), ATTEMPTS_ON_ACCOUNT);
        take(ofAddress);
        return () -> ofAddress.addTokens(1);
    }

    /** An attempt that has been taken. */
    interface Attempt {
        void giveBack();
    }

    private void take(BucketProxy bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            buckets.removeExpired(1000);
            throw new TooManyAttempts(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private BucketProxy bucket(String key, int attempts) {
        return buckets.getProxy(
                key,
                () -> BucketConfiguration.builder()
                        .addLimit(Bandwidth.builder()
                                .capacity(attempts)
                                .refillGreedy(attempts, PERIOD)
                                .build())
                        .build());
    }

    /** One customer of a provider has a whole /64 of IPv6 addresses. */
    static String network(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes);
        } catch (UnknownHostException e) {
            return address;
        }
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
