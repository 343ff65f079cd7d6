package nl.waardemeter.valuescan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.waardemeter.account.AuditTrail;
import nl.waardemeter.account.EmailAddress;
import nl.waardemeter.account.Secrets;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.valuescan.Wave.State;
import nl.waardemeter.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is asked to judge, and by which link. Whether somebody has, is written down nowhere. */
@Component
public class Invitations {

    private final JdbcClient jdbc;
    private final Waves waves;
    private final Sheets sheets;
    private final Persons persons;
    private final AuditTrail audit;

    Invitations(JdbcClient jdbc, Waves waves, Sheets sheets, Persons persons, AuditTrail audit) {
        this.jdbc = jdbc;
        this.waves = waves;
        this.sheets = sheets;
        this.persons = persons;
        this.audit = audit;
    }

    /**
     * Somebody to ask.
     *
     * @param addressee an e-mail address, or a name where the link is handed over
     */
    public record Invitee(String addressee, AssessorRole role, String language) {

        public boolean hasEmail() {
            return EmailAddress.isValid(addressee);
        }
    }

    /** A link as it is given away, the only time that it is known. */
    public record Link(Invitee to, String secret) {}

    record Invitation(int id, int waveId, String addressee, String role, String language) {

        Invitee invitee() {
            return new Invitee(addressee, AssessorRole.ofKey(role).orElseThrow(), language);
        }
    }

    List<Invitation> of(int wave) {
        return jdbc.sql(
                        "select id, wave_id, addressee, role, language from value_invitation where wave_id = ? order by lower(addressee)")
                .param(wave)
                .query(Invitation.class)
                .list();
    }

    /** Who was asked in the wave before and is not yet in this one. */
    List<Invitee> earlier(Wave wave) {
        Set<String> here = new HashSet<>();
        of(wave.id()).forEach(one -> here.add(one.addressee().toLowerCase(java.util.Locale.ROOT)));
        return waves.all().stream()
                .filter(other -> other.id() != wave.id())
                .max(Comparator.comparing(Wave::lastDay))
                .map(other -> of(other.id()).stream()
                        .filter(one -> !here.contains(one.addressee().toLowerCase(java.util.Locale.ROOT)))
                        .map(Invitation::invitee)
                        .toList())
                .orElse(List.of());
    }

    /** Links for all of them; who is invited already is passed over. */
    @Transactional
    public List<Link> invite(int wave, List<Invitee> invitees, LocalDate today, SignedIn who) {
        Waves.mustNotBeClosed(waves.lock(wave), today);
        List<Link> links = new ArrayList<>();
        for (Invitee invitee : invitees) {
            String secret = Secrets.random();
            int added = jdbc.sql("insert into value_invitation (wave_id, addressee, role, language, link_hash) "
                            + "values (:wave, :addressee, :role, :language, :hash) on conflict do nothing")
                    .param("wave", wave)
                    .param("addressee", invitee.addressee())
                    .param("role", invitee.role().key())
                    .param("language", invitee.language())
                    .param("hash", Secrets.hash(secret))
                    .update();
            if (added > 0) {
                links.add(new Link(invitee, secret));
            }
        }
        if (!links.isEmpty()) {
            audit.record(who, "valuescan.invited", Waves.subject(wave), "+" + links.size());
        }
        return links;
    }

    /** Another link in place of the one that got lost; what was answered stays. */
    @Transactional
    public Link renew(int wave, int id, LocalDate today, SignedIn who) {
        Waves.mustNotBeClosed(waves.lock(wave), today);
        Invitation invitation = get(wave, id);
        String secret = Secrets.random();
        jdbc.sql("update value_invitation set link_hash = :hash, reminder_hash = null where id = :id")
                .param("hash", Secrets.hash(secret))
                .param("id", id)
                .update();
        audit.record(who, "valuescan.link-renewed", Waves.subject(wave), "");
        return new Link(invitation.invitee(), secret);
    }

    /** The link stops working. A sheet that came in by it stays, or its going would tell that there was one. */
    @Transactional
    public void withdraw(int wave, int id, LocalDate today, SignedIn who) {
        Waves.mustNotBeClosed(waves.lock(wave), today);
        get(wave, id);
        jdbc.sql("delete from value_invitation where id = ?").param(id).update();
        audit.record(who, "valuescan.invitation-withdrawn", Waves.subject(wave), "");
    }

    /**
     * Links for those who have not answered and can be reached by mail. Once in a wave. Everybody gets a second link, so that nothing in the
     * database tells to whom one was sent.
     */
    @Transactional
    public List<Link> remind(int wave, LocalDate today, SignedIn who) {
        Wave open = waves.lock(wave);
        if (open.state(today) != State.OPEN || open.remindedOn() != null) {
            throw new Refusal(HttpStatus.CONFLICT, "valuescan.refused.no-reminder");
        }
        Set<UUID> answered = new HashSet<>();
        sheets.of(wave).forEach(sheet -> {
            if (sheet.person() != null) {
                answered.add(sheet.person());
            }
        });
        List<Link> links = new ArrayList<>();
        for (Invitation invitation : of(wave)) {
            String secret = Secrets.random();
            jdbc.sql("update value_invitation set reminder_hash = :hash where id = :id")
                    .param("hash", Secrets.hash(secret))
                    .param("id", invitation.id())
                    .update();
            if (invitation.invitee().hasEmail() && !answered.contains(persons.of(invitation.addressee()))) {
                links.add(new Link(invitation.invitee(), secret));
            }
        }
        jdbc.sql("update value_wave set reminded_on = :today where id = :id")
                .param("today", today)
                .param("id", wave)
                .update();
        audit.record(who, "valuescan.reminded", Waves.subject(wave), "");
        return links;
    }

    /** Nothing of it went out, so it may be sent again. */
    @Transactional
    public void takeBackReminder(int wave, SignedIn who) {
        waves.lock(wave);
        jdbc.sql("update value_wave set reminded_on = null where id = ?")
                .param(wave)
                .update();
        audit.record(who, "valuescan.reminder-not-sent", Waves.subject(wave), "");
    }

    private Invitation get(int wave, int id) {
        return of(wave).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "valuescan.refused.unknown"));
    }

    /** Whose link this is, whatever the state of the wave. */
    Optional<Invitation> ofLink(String secret) {
        return jdbc.sql("select id, wave_id, addressee, role, language from value_invitation "
                        + "where link_hash = :hash or reminder_hash = :hash")
                .param("hash", Secrets.hash(secret))
                .query(Invitation.class)
                .optional();
    }

    /** The role as it may stand on a sheet: none where so few are invited in it that it would be a name. */
    @Nullable
    AssessorRole roleOnSheet(Invitation invitation) {
        long alike = of(invitation.waveId()).stream()
                .filter(one -> one.role().equals(invitation.role()))
                .count();
        return alike >= Anonymity.LEAST_OF_ROLE ? invitation.invitee().role() : null;
    }

    /** Of waves that closed before that day, or never opened and should have closed by then. */
    @Transactional
    public int forget(LocalDate closedBefore) {
        return jdbc.sql(
                        "delete from value_invitation i using value_wave w where w.id = i.wave_id "
                                + "and (w.settled is not null or w.opened_on is null) and coalesce(w.closed_on, w.deadline) < ?")
                .param(closedBefore)
                .update();
    }
}
