package nl.waardemeter.scorecard;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.waardemeter.account.AuditTrail;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.imports.LongChange;
import nl.waardemeter.imports.LongChanges;
import nl.waardemeter.imports.Rebuild;
import nl.waardemeter.kpi.Channel;
import nl.waardemeter.kpi.Sector;
import nl.waardemeter.organisation.Events;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.organisation.Settings;
import nl.waardemeter.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Changes of settings. What changes the meaning of figures makes them anew in the same transaction; every change is in the audit
 * trail with what it was and what it became.
 */
@Component
class SettingsChanges implements LongChange {

    private final Organisation organisation;
    private final Rebuild rebuild;
    private final LongChanges longChanges;
    private final Events events;
    private final JsonMapper json;
    private final AuditTrail audit;

    SettingsChanges(
            Organisation organisation,
            Rebuild rebuild,
            LongChanges longChanges,
            Events events,
            JsonMapper json,
            AuditTrail audit) {
        this.organisation = organisation;
        this.rebuild = rebuild;
        this.longChanges = longChanges;
        this.events = events;
        this.json = json;
        this.audit = audit;
    }

    /** Whether it is done, or goes on by a job because so many figures are made anew. */
    enum Outcome {
        DONE,
        LATER
    }

    /** Settings as they are wanted; null leaves one as it is. */
    @Transactional
    Outcome apply(WantedSettings wanted, SignedIn who) {
        longChanges.refuseWhileUnderWay();
        check(wanted);
        if (movesFigures(organisation.settings(), wanted) && longChanges.isEverythingLong()) {
            longChanges.later(this, json.writeValueAsString(wanted), who.accountId());
            return Outcome.LATER;
        }
        apply(wanted, who.accountId());
        return Outcome.DONE;
    }

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public void apply(String body, int accountId) {
        apply(json.readValue(body, WantedSettings.class), accountId);
    }

    private void apply(WantedSettings wanted, int accountId) {
        rebuild.waitForTurn();
        Settings settings = organisation.settings();
        Set<String> changes = new LinkedHashSet<>();
        boolean rebuilt = changeDefinitions(settings, wanted, changes);
        ZoneId oldZone = settings.zone();
        if (wanted.zone() != null && !wanted.zone().equals(oldZone.getId())) {
            settings.moveTo(zone(wanted.zone()));
            events.move(oldZone, settings.zone());
            changes.add("zone " + oldZone + " -> " + settings.zone());
        }
        if (wanted.sector() != null && !wanted.sector().equals(settings.sector())) {
            changes.add("sector " + settings.sector() + " -> " + wanted.sector());
            settings.compareWithin(sector(wanted.sector()).word());
        }
        if (wanted.agentFigures() != null) {
            changeAgentFigures(settings, wanted.agentFigures(), changes);
        }
        organisation.save(settings);
        boolean moved = !settings.zone().equals(oldZone);
        if (rebuilt || moved) {
            rebuild.everything(moved ? settings.zone() : null);
        }
        changes.forEach(change -> audit.record(accountId, "scorecard.settings-changed", "/settings", change));
    }

    private boolean movesFigures(Settings settings, WantedSettings wanted) {
        Integer shortAbandon = wanted.shortAbandonSeconds();
        Integer window = wanted.repeatWindowDays();
        Map<String, Integer> thresholds = new TreeMap<>();
        organisation.serviceLevelSeconds().forEach((channel, seconds) -> thresholds.put(channel.word(), seconds));
        return wanted.zone() != null && !wanted.zone().equals(settings.zone().getId())
                || shortAbandon != null && shortAbandon != settings.shortAbandonSeconds()
                || window != null && window != settings.repeatWindowDays()
                || !thresholds
                        .entrySet()
                        .containsAll(wanted.serviceLevelSeconds().entrySet());
    }

    /** Refuses at once what cannot be. */
    private static void check(WantedSettings wanted) {
        if (wanted.zone() != null) {
            zone(wanted.zone());
        }
        if (wanted.sector() != null) {
            sector(wanted.sector());
        }
        if (wanted.shortAbandonSeconds() != null) {
            check("shortAbandonSeconds", wanted.shortAbandonSeconds(), 0, 60);
        }
        if (wanted.repeatWindowDays() != null) {
            check("repeatWindowDays", wanted.repeatWindowDays(), 1, 30);
        }
        wanted.serviceLevelSeconds().forEach((word, seconds) -> {
            channel(word);
            check("serviceLevelSeconds." + word, seconds, 1, 86_400);
        });
    }

    private static Channel channel(String word) {
        return Channel.ofWord(word).orElseThrow(() -> invalid("serviceLevelSeconds", word));
    }

    private boolean changeDefinitions(Settings settings, WantedSettings wanted, Set<String> changes) {
        int before = changes.size();
        Integer shortAbandon = wanted.shortAbandonSeconds();
        if (shortAbandon != null && shortAbandon != settings.shortAbandonSeconds()) {
            changes.add("short abandon " + settings.shortAbandonSeconds() + " -> " + shortAbandon + " s");
            settings.countAsShortAbandonBelow(shortAbandon);
        }
        Integer window = wanted.repeatWindowDays();
        if (window != null && window != settings.repeatWindowDays()) {
            changes.add("repeat window " + settings.repeatWindowDays() + " -> " + window + " days");
            settings.watchForRepeatsDuring(window);
        }
        Map<Channel, Integer> thresholds = new TreeMap<>(organisation.serviceLevelSeconds());
        wanted.serviceLevelSeconds().forEach((word, seconds) -> {
            Channel channel = channel(word);
            if (!seconds.equals(thresholds.get(channel))) {
                changes.add(
                        "service level " + channel.word() + " " + thresholds.get(channel) + " -> " + seconds + " s");
                organisation.answerWithin(channel.word(), seconds);
            }
        });
        return changes.size() > before;
    }

    private static void changeAgentFigures(Settings settings, WantedSettings.AgentFigures wanted, Set<String> changes) {
        if (!wanted.on()) {
            if (settings.agentFigures()) {
                settings.switchAgentFiguresOff();
                changes.add("agent figures off");
            }
            return;
        }
        if (wanted.agreement() == null || wanted.agreement().isBlank() || wanted.agreedOn() == null) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "scorecard.refused.agreement-missing");
        }
        settings.switchAgentFiguresOn(wanted.agreedOn(), wanted.agreement());
        changes.add("agent figures on, agreed on " + wanted.agreedOn());
    }

    private static ZoneId zone(String name) {
        try {
            ZoneId zone = ZoneId.of(name);
            if (!ZoneId.getAvailableZoneIds().contains(zone.getId())) {
                throw invalid("zone", name);
            }
            return zone;
        } catch (DateTimeException e) {
            throw invalid("zone", name);
        }
    }

    private static Sector sector(String word) {
        return Sector.ofWord(word).orElseThrow(() -> invalid("sector", word));
    }

    private static void check(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT, "scorecard.refused.setting-range", name, value, least, most);
        }
    }

    private static Refusal invalid(String name, String value) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "scorecard.refused.setting", name, value);
    }
}
