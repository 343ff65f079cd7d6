package nl.waardemeter.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.waardemeter.organisation.DutchHolidays;
import org.jspecify.annotations.Nullable;

/** What happened, as somebody would have typed it for the charts. */
final class StoryEvents {

    private final Months months;
    private final Story story;

    StoryEvents(Months months) {
        this.months = months;
        this.story = new Story(months);
    }

    /** All that lies within the months, in the order of time. */
    List<StoryEvent> all() {
        List<StoryEvent> events = new ArrayList<>(once());
        for (int year = months.firstDay().getYear(); year <= months.until().getYear(); year++) {
            events.addAll(yearly(year));
        }
        return events.stream()
                .filter(event -> event.from() >= WallTime.startOf(months.firstDay()) && event.from() < months.end())
                .sorted(Comparator.comparingLong(StoryEvent::from))
                .toList();
    }

    private List<StoryEvent> once() {
        return List.of(
                days("system", null, story.whatsApp, 1, "WhatsApp erbij als kanaal", "WhatsApp opened as a channel"),
                days(
                        "system",
                        null,
                        story.newPhoneSystem,
                        1,
                        "Nieuw telefoonsysteem: overgaan telt niet meer als wachten",
                        "New phone system: ringing no longer counts as waiting"),
                days("weather", null, story.snow, 2, "Sneeuw: geen bezorging", "Snow: no deliveries"),
                days(
                        "other",
                        Crew.RETURNS,
                        months.numbered(Story.MANDATE).atDay(1),
                        1,
                        "Retour & Betalen mag zelf tot 50 euro vergoeden",
                        "Retour & Betalen may refund up to 50 euros itself"),
                new StoryEvent(
                        "outage",
                        null,
                        WallTime.at(story.outage, Story.OUTAGE_FROM),
                        WallTime.at(story.outage, Story.OUTAGE_TO),
                        "Storing betalen",
                        "Payment outage"),
                days(
                        "other",
                        null,
                        story.lamp,
                        14,
                        "Tafellamp Luna met defecte dimmer",
                        "Table lamp Luna with a faulty dimmer"),
                days(
                        "mailing",
                        null,
                        story.lamp.plusDays(14),
                        1,
                        "Mailing aan kopers van lamp Luna",
                        "Mailing to buyers of lamp Luna"),
                days(
                        "other",
                        null,
                        story.paidReturns,
                        1,
                        "Retourneren kost 2,95 euro",
                        "Returning something costs 2.95 euros"));
    }

    private List<StoryEvent> yearly(int year) {
        LocalDate friday = Story.blackFriday(year);
        int days = LocalDate.of(year, 12, 5).getDayOfYear() - friday.getDayOfYear() + 1;
        boolean bad = story.isBadWeek(friday);
        return List.of(
                days(
                        "holiday",
                        null,
                        OpeningHours.day(DutchHolidays.KINGS_DAY, year),
                        1,
                        "Koningsdag: gesloten",
                        "King’s Day: closed"),
                days(
                        "holiday",
                        null,
                        OpeningHours.day(DutchHolidays.ASCENSION_DAY, year),
                        1,
                        "Hemelvaart: gesloten",
                        "Ascension Day: closed"),
                days(
                        "campaign",
                        null,
                        friday,
                        days,
                        "Black Friday tot en met 5 december" + (bad ? ", bezorger loopt achter" : ""),
                        "Black Friday to 5 December" + (bad ? ", carrier behind" : "")),
                days(
                        "other",
                        null,
                        LocalDate.of(year, 12, 19),
                        5,
                        "Laatste besteldagen voor Kerst",
                        "Last orders before Christmas"),
                days(
                        "other",
                        null,
                        LocalDate.of(year, 12, 27),
                        25,
                        "Retouren na de feestdagen",
                        "Returns after the holidays"));
    }

    private static StoryEvent days(
            String kind, @Nullable Crew crew, LocalDate from, int days, String dutch, String english) {
        return new StoryEvent(
                kind, crew, WallTime.startOf(from), WallTime.startOf(from.plusDays(days)) - 1, dutch, english);
    }
}
