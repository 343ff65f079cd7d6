package nl.waardemeter.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import nl.waardemeter.account.ActiveAccounts;
import nl.waardemeter.account.Scope;
import nl.waardemeter.dashboard.Texts;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.organisation.Team;
import nl.waardemeter.organisation.Teams;
import nl.waardemeter.report.Editions.Edition;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages about sending show. */
@Component
class SendingPages {

    static final Duration FAILURES_SHOWN = Duration.ofDays(31);

    private static final Duration REMOVED_SHOWN = Duration.ofDays(31);
    private static final int MOST_REPORTS = 50;
    private static final int MOST_LINES = 50;

    private final SendingSchedules schedules;
    private final Recipients recipients;
    private final ReportMails mails;
    private final Turns turns;
    private final Editions editions;
    private final MailSettings settings;
    private final ReportFiles files;
    private final ReportNames names;
    private final ActiveAccounts accounts;
    private final Teams teams;
    private final Organisation organisation;
    private final MessageSource messages;
    private final Clock clock;

    SendingPages(
            SendingSchedules schedules,
            Recipients recipients,
            ReportMails mails,
            Turns turns,
            Editions editions,
            MailSettings settings,
            ReportFiles files,
            ReportNames names,
            ActiveAccounts accounts,
            Teams teams,
            Organisation organisation,
            MessageSource messages,
            Clock clock) {
        this.schedules = schedules;
        this.recipients = recipients;
        this.mails = mails;
        this.turns = turns;
        this.editions = editions;
        this.settings = settings;
        this.files = files;
        this.names = names;
        this.accounts = accounts;
        this.teams = teams;
        this.organisation = organisation;
        this.messages = messages;
        this.clock = clock;
    }

    /** Somebody on the list, with what keeps the mail from going; null where nothing does. */
    record Listed(Recipient recipient, @Nullable String inTheWay) {}

    /** An issued report that can be sent, and to how many. */
    record Sendable(int edition, String name, int number, int recipients) {}

    /** A line of the log, under the report's name. */
    record Logged(
            ReportMails.Line line, String report, @Nullable Instant nextAt, Instant changedAt) {}

    /** A report that would have gone already. */
    record Held(String report, String why) {}

    void fill(Model model, Locale locale) {
        SendingSchedule schedule = schedules.now();
        SendingSchedule.Due next = schedule.next(clock.instant(), organisation.zone());
        model.addAttribute("lacks", settings.lacks());
        model.addAttribute("canSend", settings.canSend());
        model.addAttribute("canSendReports", settings.canSendReports());
        model.addAttribute("host", settings.host());
        model.addAttribute("from", settings.from().map(Object::toString).orElse(""));
        model.addAttribute("address", settings.address().orElse(""));
        model.addAttribute("schedule", schedule);
        model.addAttribute("next", next.at());
        model.addAttribute("nextMonth", names.when(next.span(), locale));
        model.addAttribute("zone", organisation.zone());
        model.addAttribute("lastDay", SendingSchedule.LAST_DAY);
        model.addAttribute(
                "hours",
                IntStream.rangeClosed(0, SendingSchedule.LAST_HOUR).boxed().toList());
        model.addAttribute(
                "recipients", recipients.all().stream().map(this::listed).toList());
        model.addAttribute("removed", recipients.removedSince(clock.instant().minus(REMOVED_SHOWN)));
        model.addAttribute("sendable", sendable(locale));
        model.addAttribute(
                "log",
                mails.log(MOST_LINES).stream().map(line -> logged(line, locale)).toList());
        model.addAttribute("failed", mails.failedSince(clock.instant().minus(FAILURES_SHOWN)));
        model.addAttribute(
                "held",
                turns.waiting().stream()
                        .map(held -> new Held(name(held.span(), held.team(), locale), held.why()))
                        .toList());
    }

    private Listed listed(Recipient recipient) {
        // the month does not matter here
        ReportKey any = new ReportKey(ReportSpan.yearOf(java.time.LocalDate.EPOCH), recipient.team());
        return new Listed(recipient, recipients.inTheWay(recipient, any));
    }

    private List<Sendable> sendable(Locale locale) {
        List<Recipient> all = recipients.all();
        return editions.latestOfEach(Scope.everything(), MOST_REPORTS).stream()
                .map(edition -> new Sendable(
                        edition.id(),
                        names.of(edition.key().span(), edition.team(), locale),
                        edition.number(),
                        of(edition, all)))
                .toList();
    }

    private static int of(Edition edition, List<Recipient> all) {
        return (int) all.stream()
                .filter(recipient -> recipient.isOnTheList()
                        && java.util.Objects.equals(
                                recipient.team(), edition.key().team()))
                .count();
    }

    private Logged logged(ReportMails.Line line, Locale locale) {
        return new Logged(
                line,
                name(line.span(), line.team(), locale),
                line.nextAt() == null ? null : line.nextAt().toInstant(),
                line.changedAt().toInstant());
    }

    private String name(String span, @Nullable String team, Locale locale) {
        return names.of(ReportSpan.ofWord(span).orElseThrow(), team, locale);
    }

    RecipientForm.Choices choices() {
        return new RecipientForm.Choices(
                accounts.all().stream().map(active -> active.who().accountId()).toList(),
                teams.real().stream().map(Team::id).toList(),
                files.forms());
    }

    /** The form's own lists. A hidden team is offered only where it is chosen already. */
    void fillForm(Model model, RecipientForm form, Locale locale) {
        Texts texts = new Texts(messages, locale);
        Map<String, String> people = new LinkedHashMap<>();
        people.put("", texts.text("report.recipient.outside"));
        accounts.all()
                .forEach(active -> people.put(
                        String.valueOf(active.who().accountId()),
                        active.who().name() + " ("
                                + texts.text(active.who().role().messageKey()) + ")"));
        Map<String, String> reports = new LinkedHashMap<>();
        reports.put("", texts.text("report.recipient.everybody"));
        teams.real().stream()
                .filter(team -> !team.hidden() || form.team().equals(String.valueOf(team.id())))
                .forEach(team -> reports.put(String.valueOf(team.id()), team.name()));
        model.addAttribute("people", people);
        model.addAttribute("reports", reports);
        model.addAttribute("languages", Map.of("en", "English", "nl", "Nederlands"));
        model.addAttribute("forms", files.forms());
        model.addAttribute("form", form);
    }

    RecipientForm empty(Locale locale) {
        return new RecipientForm(
                "",
                "",
                "",
                "",
                locale.getLanguage(),
                files.forms().stream().limit(1).toList());
    }
}
