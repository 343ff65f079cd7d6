package nl.waardemeter.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.waardemeter.WaardemeterTest;
import nl.waardemeter.account.Scope;
import nl.waardemeter.imports.Desk;
import nl.waardemeter.scorecard.ContactRecord.Relation;
import nl.waardemeter.scorecard.ContactRecord.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the page of a contact says agrees with what was counted. Seed 20260302. */
@WaardemeterTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContactHistoryIntegrationTests {

    private static final long SEED = 20260302;

    @Autowired
    private Desk desk;

    @Autowired
    private ContactHistory history;

    @Autowired
    private JdbcClient jdbc;

    private record Flags(
            String source,
            String id,
            String direction,
            boolean preceded,
            boolean followed,
            boolean issue,
            boolean once) {}

    @BeforeAll
    void theDepartmentComesIn() {
        desk.store(new RandomDepartment(SEED).contacts(2_000, 1_800));
    }

    @Test
    void whichContactsRepeatWhichAgreesWithTheFlagsOfAll() {
        List<Flags> all = jdbc.sql("""
                        select s.name as source, contact_id as id, direction, preceded, followed,
                               direction = 'in' and contact_handled and customer is not null and not preceded as issue,
                               not followed and contact_transferred is not true and not ticket_reopened as once
                        from contact_leg join source s on s.id = source_id where first_leg
                        """).query(Flags.class).list();
        assertThat(all).hasSizeGreaterThan(1_000);
        assertThat(all).filteredOn(Flags::followed).hasSizeGreaterThan(50);
        for (Flags flags : all) {
            ContactRecord found =
                    history.find(flags.source, flags.id, Scope.everything()).orElseThrow();
            if (flags.direction.equals("in")) {
                assertThat(relates(found, Relation.AFTER)).as(flags.id).isEqualTo(flags.followed);
                assertThat(relates(found, Relation.BEFORE)).as(flags.id).isEqualTo(flags.preceded);
            }
            Verdict verdict = found.resolution().verdict();
            assertThat(verdict != Verdict.NOT_COUNTED).as(flags.id).isEqualTo(flags.issue);
            if (flags.issue) {
                assertThat(verdict != Verdict.NOT_SOLVED).as(flags.id).isEqualTo(flags.once);
            }
        }
    }

    private static boolean relates(ContactRecord contact, Relation relation) {
        return contact.others().stream().anyMatch(other -> other.relation() == relation);
    }
}
