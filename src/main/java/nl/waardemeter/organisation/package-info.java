/** Who we are: settings, teams, agents, queues, topics, their names in each source, and what happened when. */
@NullMarked
package nl.waardemeter.organisation;

import org.jspecify.annotations.NullMarked;
