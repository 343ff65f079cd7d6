package nl.waardemeter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The program's clock during tests: the machine's, until a test sets it. */
@Primary
@Component
public final class TestClock extends Clock {

    public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private volatile @Nullable Instant standsAt;

    public void set(Instant instant) {
        standsAt = instant;
    }

    public void pass(Duration time) {
        standsAt = instant().plus(time);
    }

    /** Back to the machine's time. */
    public void run() {
        standsAt = null;
    }

    @Override
    public Instant instant() {
        Instant set = standsAt;
        return set == null ? Clock.systemUTC().instant() : set;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
