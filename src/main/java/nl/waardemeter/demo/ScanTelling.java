package nl.waardemeter.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.organisation.Team;
import nl.waardemeter.organisation.Teams;
import nl.waardemeter.valuescan.Assessments;
import nl.waardemeter.valuescan.Closing;
import nl.waardemeter.valuescan.Invitations;
import nl.waardemeter.valuescan.Invitations.Invitee;
import nl.waardemeter.valuescan.Invitations.Link;
import nl.waardemeter.valuescan.Plan;
import nl.waardemeter.valuescan.Waves;
import org.springframework.stereotype.Component;

/** Goes through the value scan as people would, on the days of the story; only where there is none yet. */
@Component
class ScanTelling {

    private final Waves waves;
    private final Invitations invitations;
    private final Assessments assessments;
    private final Closing closing;
    private final Plan plan;
    private final Teams teams;

    ScanTelling(
            Waves waves, Invitations invitations, Assessments assessments, Closing closing, Plan plan, Teams teams) {
        this.waves = waves;
        this.invitations = invitations;
        this.assessments = assessments;
        this.closing = closing;
        this.plan = plan;
        this.teams = teams;
    }

    void tell(ScanStory story, SignedIn who) {
        if (!waves.all().isEmpty()) {
            return;
        }
        List<Invitee> invitees = story.people().stream()
                .map(person -> new Invitee(person.name(), person.role(), "nl"))
                .toList();
        for (ScanStory.Told told : story.waves()) {
            int wave = waves.add(told.title(), told.closed().plusYears(1), told.closed(), who);
            waves.open(wave, told.opened(), who);
            List<Link> links = new ArrayList<>(invitations.invite(wave, invitees, told.opened(), who));
            for (int i = 0; i < links.size(); i++) {
                assessments.handIn(links.get(i).secret(), told.answers().get(i), told.opened());
            }
            closing.close(wave, told.closed(), who);
        }
        story.plan().forEach(deed -> agree(deed, who));
    }

    private void agree(ScanStory.Deed deed, SignedIn who) {
        Optional<Integer> team = Optional.ofNullable(deed.team())
                .flatMap(crew -> teams.findByNameIgnoreCase(crew.label))
                .map(Team::id);
        int action = plan.add(
                new Plan.Agreed(deed.factor(), deed.title(), deed.owner(), deed.due(), deed.kpi(), team.orElse(null)),
                deed.agreed(),
                who);
        LocalDate done = deed.done();
        if (done != null) {
            plan.move(action, "done", done, who);
        }
    }
}
