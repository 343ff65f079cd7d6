package nl.waardemeter.dashboard;

import java.util.List;
import java.util.Map;
import nl.waardemeter.dashboard.FilterBar.Option;

/**
 * The small form beneath a chart by which somebody tells what happened.
 *
 * @param action where it goes to
 * @param back the query of the page, to come back to
 * @param open whether it is unfolded: a day was chosen, or what was typed was refused
 * @param typed by the names of the fields
 * @param teams that it may be about; empty where the reader may tell of none
 */
record EventBox(
        String action, String back, boolean open, Map<String, String> typed, List<String> kinds, List<Option> teams) {}
