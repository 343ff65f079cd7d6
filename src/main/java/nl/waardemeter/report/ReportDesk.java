package nl.waardemeter.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.waardemeter.account.Scope;
import nl.waardemeter.account.SignedIn;
import nl.waardemeter.organisation.Dimension;
import nl.waardemeter.organisation.Names;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.report.Editions.Edition;
import nl.waardemeter.valuescan.ValuePositions;
import nl.waardemeter.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Hands out reports: each to who may see it, of another team as if there were none. */
@Component
class ReportDesk {

    static final String DRAFT = "draft";

    private final ReportDrafts drafts;
    private final Editions editions;
    private final ValuePositions positions;
    private final Names names;
    private final Organisation organisation;
    private final Clock clock;

    ReportDesk(
            ReportDrafts drafts,
            Editions editions,
            ValuePositions positions,
            Names names,
            Organisation organisation,
            Clock clock) {
        this.drafts = drafts;
        this.editions = editions;
        this.positions = positions;
        this.names = names;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * The report that an address asks for.
     *
     * @param team its number; null asks for everybody's, or of who sees one team only for that team's
     * @throws Refusal (404) where there is no such span, or the report is not for the reader
     */
    ReportKey key(String span, @Nullable Integer team, Scope scope) {
        ReportSpan found = ReportSpan.ofWord(span).orElseThrow(ReportDesk::unknown);
        Integer whose = team != null || scope.all()
                ? team
                : teams(scope).stream().findFirst().map(Names.Name::id).orElseThrow(ReportDesk::unknown);
        ReportKey key = new ReportKey(found, whose);
        boolean exists =
                whose == null || names.all(Dimension.TEAM).stream().anyMatch(one -> one.id() != 0 && one.id() == whose);
        if (!key.isFor(scope) || !exists) {
            throw unknown();
        }
        return key;
    }

    private static Refusal unknown() {
        return new Refusal(HttpStatus.NOT_FOUND, "report.unknown");
    }

    /** The teams whose report may be seen. */
    List<Names.Name> teams(Scope scope) {
        return names.all(Dimension.TEAM).stream()
                .filter(team -> team.id() != 0 && !team.hidden() && scope.includes(team.id()))
                .toList();
    }

    /**
     * A report, and what it is an edition of.
     *
     * @param edition null of a draft
     * @param all every edition there is, the latest first
     */
    record Handed(
            ReportKey key, MonthlyReport report, @Nullable Edition edition, List<Edition> all) {}

    /**
     * The edition that is asked for by its number, or {@value #DRAFT}; of nothing the latest, else the draft.
     *
     * @return empty where there is no data of those days yet
     * @throws Refusal (404) where there is no such edition
     */
    Optional<Handed> hand(ReportKey key, String edition, SignedIn who) {
        List<Edition> all = editions.of(key);
        if (edition.equals(DRAFT) || edition.isEmpty() && all.isEmpty()) {
            positions.settleDue();
            return drafts.of(key, who.name()).map(draft -> new Handed(key, draft, null, all));
        }
        Edition found = all.stream()
                .filter(one -> edition.isEmpty() || String.valueOf(one.number()).equals(edition))
                .findFirst()
                .orElseThrow(ReportDesk::unknown);
        return Optional.of(new Handed(key, editions.content(found), found, all));
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(organisation.zone()));
    }
}
