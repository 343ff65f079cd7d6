/** What is shown: the pages of the scorecard. */
@NullMarked
package nl.waardemeter.dashboard;

import org.jspecify.annotations.NullMarked;
