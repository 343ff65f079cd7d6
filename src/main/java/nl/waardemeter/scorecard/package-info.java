/** How we are doing: totals, measurements held against benchmarks, and the rows behind a number. */
@NullMarked
package nl.waardemeter.scorecard;

import org.jspecify.annotations.NullMarked;
