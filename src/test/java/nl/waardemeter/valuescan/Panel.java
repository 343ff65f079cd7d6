package nl.waardemeter.valuescan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.waardemeter.account.People;
import nl.waardemeter.account.Role;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.valuescan.Assessments.Answers;
import nl.waardemeter.valuescan.Invitations.Invitee;
import nl.waardemeter.valuescan.Invitations.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Assessors for tests, who are invited and answer by the same classes as people do. */
@Lazy
@Component
class Panel {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Waves waves;
    private final Invitations invitations;
    private final Assessments assessments;
    private final Closing closing;
    private final People people;

    Panel(Waves waves, Invitations invitations, Assessments assessments, Closing closing, People people) {
        this.waves = waves;
        this.invitations = invitations;
        this.assessments = assessments;
        this.closing = closing;
        this.people = people;
    }

    SignedIn manager() {
        return people.signedIn(Role.MANAGER);
    }

    /** The same answers to all statements. */
    static Answers alike(int now, int wanted, @Nullable String... comments) {
        List<@Nullable String> said = new ArrayList<>(java.util.Arrays.asList(comments));
        while (said.size() < ValueFactor.values().length) {
            said.add(null);
        }
        return new Answers(
                Collections.nCopies(ValueFactor.allStatements(), now),
                Collections.nCopies(ValueFactor.allStatements(), wanted),
                said);
    }

    int draft(String title, LocalDate deadline) {
        return waves.add(title, deadline.plusYears(1), deadline, manager());
    }

    int open(String title, LocalDate today) {
        int wave = draft(title, today.plusDays(14));
        waves.open(wave, today, manager());
        return wave;
    }

    /** Links by address. */
    Map<String, String> invite(int wave, AssessorRole role, LocalDate today, String... addressees) {
        Map<String, String> links = new LinkedHashMap<>();
        List<Invitee> invitees = List.of(addressees).stream()
                .map(each -> new Invitee(each, role, "nl"))
                .toList();
        for (Link link : invitations.invite(wave, invitees, today, manager())) {
            links.put(link.to().addressee(), link.secret());
        }
        return links;
    }

    void answer(String link, Answers answers, LocalDate today) {
        assertThat(assessments.handIn(link, answers, today)).isTrue();
    }

    /** People of one role who answer at once: the first gives the first answer. */
    void judge(int wave, AssessorRole role, LocalDate today, String names, List<Answers> answers) {
        String[] addressees = new String[answers.size()];
        for (int i = 0; i < addressees.length; i++) {
            addressees[i] = names + i + "@panel.example";
        }
        List<String> links =
                new ArrayList<>(invite(wave, role, today, addressees).values());
        for (int i = 0; i < links.size(); i++) {
            answer(links.get(i), answers.get(i), today);
        }
    }

    void close(int wave, LocalDate today) {
        closing.close(wave, today, manager());
    }

    /** The vectors of the scoring tests, as agents. */
    static List<Answers> seven() {
        return List.of(alike(2, 4), alike(3, 5), alike(2, 4), alike(1, 4), alike(4, 5), alike(2, 3), alike(3, 5));
    }
}
