package nl.waardemeter.valuescan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.waardemeter.valuescan.Invitations.Invitation;
import nl.waardemeter.valuescan.Wave.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What assessors hand in. It goes in and never comes out again: not even to who wrote it, for a link may lie in other hands too. */
@Component
public class Assessments {

    private final Waves waves;
    private final Invitations invitations;
    private final Sheets sheets;
    private final Persons persons;

    Assessments(Waves waves, Invitations invitations, Sheets sheets, Persons persons) {
        this.waves = waves;
        this.invitations = invitations;
        this.sheets = sheets;
        this.persons = persons;
    }

    /** Without person and role, which are not the assessor's to say. */
    public record Answers(
            List<@Nullable Integer> now, List<@Nullable Integer> wanted, List<@Nullable String> comments) {

        Sheet sheet() {
            return new Sheet(null, null, now, wanted, comments);
        }
    }

    /** The wave that can be judged by this link on this day. */
    public Optional<Wave> open(String link, LocalDate today) {
        return invitations
                .ofLink(link)
                .map(invitation -> waves.get(invitation.waveId()))
                .filter(wave -> wave.state(today) == State.OPEN);
    }

    /** How many are asked: who is one of few may want to know before answering. */
    public int invited(Wave wave) {
        return waves.invited(wave);
    }

    /** @return false where the link does not work, or no longer */
    @Transactional
    public boolean handIn(String link, Answers answers, LocalDate today) {
        Optional<Invitation> found = invitations.ofLink(link);
        if (found.isEmpty()) {
            return false;
        }
        Invitation invitation = found.get();
        if (waves.lock(invitation.waveId()).state(today) != State.OPEN) {
            return false;
        }
        Sheet said = answers.sheet();
        sheets.put(
                invitation.waveId(),
                new Sheet(
                        persons.of(invitation.addressee()),
                        invitations.roleOnSheet(invitation),
                        said.now(),
                        said.wanted(),
                        said.comments()));
        return true;
    }
}
