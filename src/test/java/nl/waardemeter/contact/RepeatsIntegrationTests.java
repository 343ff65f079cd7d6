package nl.waardemeter.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.waardemeter.Tables;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.imports.Desk;
import nl.waardemeter.organisation.Organisation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who came before and who came after, as the database finds it and as plain Java finds it. */
@WaardemeterTest
class RepeatsIntegrationTests {

    @Autowired
    private Desk desk;

    @Autowired
    private ContactLegs legs;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Tables tables;

    private void isAsInPlainJava(String when) {
        List<ContactLeg> all = legs.findAll();
        Map<String, String> plain = new PlainRepeats(organisation.settings().repeatWindowDays()).of(all);
        Map<String, String> stored = PlainRepeats.stored(all);
        List<String> different = plain.keySet().stream()
                .filter(key -> !Objects.equals(plain.get(key), stored.get(key)))
                .map(key -> key + ": " + stored.get(key) + ", in plain Java " + plain.get(key))
                .toList();
        assertThat(different).as(when).isEmpty();
        assertThat(stored).hasSameSizeAs(plain);
    }

    @ParameterizedTest(name = "seed {0}: 700, 400 and 300 contacts of 25 customers on 3 topics and none")
    @ValueSource(longs = {20260105, 4711, 99})
    void flagsOfRandomContactsAreThoseOfPlainJava(long seed, TestReporter report) {
        RandomContacts random = new RandomContacts(seed);
        desk.store(random.file(700, 600));
        isAsInPlainJava("after the first file");
        Map<String, List<String>> first = tables.factsAndTotals();
        JsonNode second = desk.store(random.file(400, 900));
        isAsInPlainJava("after a file with changed and new contacts");
        JsonNode third = desk.store(random.file(300, 900));
        isAsInPlainJava("after a third file");

        desk.undo(second);
        isAsInPlainJava("after the second was undone");
        desk.undo(third);
        isAsInPlainJava("after the third was undone");
        assertThat(tables.factsAndTotals()).isEqualTo(first);

        List<ContactLeg> all = legs.findAll();
        long preceded = all.stream().filter(leg -> leg.preceded).count();
        long followed = all.stream().filter(leg -> leg.followed).count();
        assertThat(preceded).isPositive().isLessThan(all.size());
        report.publishEntry(
                "repeats",
                "seed " + seed + ": " + all.size() + " legs, " + preceded + " preceded, " + followed + " followed");
    }

    @Test
    void aRetryAfterHangingUpIsNoRepeat() {
        desk.store(
                "contact_id,channel,offered_at,customer_id,topic,exit",
                "c-1,phone,2026-01-05T09:00:00Z,k-1,Refund,abandoned",
                "c-2,phone,2026-01-05T09:30:00Z,k-1,Refund,answered",
                "c-3,phone,2026-01-05T10:00:01Z,k-2,Refund,abandoned",
                "c-4,phone,2026-01-05T10:30:02Z,k-2,Refund,answered");

        assertThat(flags("c-2")).isEqualTo("preceded=false followed=false");
        assertThat(flags("c-4")).isEqualTo("preceded=true followed=false");
    }

    @Test
    void theWindowIsSevenTimesTwentyFourHoursAlsoWhenTheClockChanges() {
        desk.store(
                "contact_id,channel,offered_at,customer_id",
                "c-1,phone,2026-03-26T09:00:00,k-1",
                "c-2,phone,2026-04-02T10:00:00,k-1",
                "c-3,phone,2026-03-26T09:00:00,k-2",
                "c-4,phone,2026-04-02T10:00:01,k-2");

        assertThat(flags("c-1")).isEqualTo("preceded=false followed=true");
        assertThat(flags("c-2")).isEqualTo("preceded=true followed=false");
        assertThat(flags("c-3")).isEqualTo("preceded=false followed=false");
        assertThat(flags("c-4")).isEqualTo("preceded=false followed=false");
    }

    @Test
    void anEarlierContactThatArrivesLaterTurnsTheFlags() {
        desk.store("contact_id,channel,offered_at,customer_id,topic", "c-2,phone,2026-01-07T09:00:00Z,k-1,Refund");
        assertThat(flags("c-2")).isEqualTo("preceded=false followed=false");

        JsonNode earlier = desk.store(
                "contact_id,channel,offered_at,customer_id,topic", "c-1,email,2026-01-05T09:00:00Z,k-1,Refund");
        assertThat(flags("c-1")).isEqualTo("preceded=false followed=true");
        assertThat(flags("c-2")).isEqualTo("preceded=true followed=false");
        assertThat(earlier.path("lastDay").asString())
                .as("the day of the flag that turned")
                .isEqualTo("2026-01-07");

        desk.undo(earlier);
        assertThat(flags("c-2")).isEqualTo("preceded=false followed=false");
    }

    private String flags(String contact) {
        return legs.findAll().stream()
                .filter(leg -> leg.key.contactId().equals(contact))
                .map(leg -> "preceded=" + leg.preceded + " followed=" + leg.followed)
                .findFirst()
                .orElseThrow();
    }
}
