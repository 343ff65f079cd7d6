package nl.waardemeter.demo;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as it is to stand on the charts.
 *
 * @param kind outage, mailing, campaign, weather, system, holiday or other
 * @param crew whom it concerns, or null for all
 * @param from the first second, since 1970
 * @param to the last
 */
record StoryEvent(String kind, @Nullable Crew crew, long from, long to, String dutch, String english) {}
