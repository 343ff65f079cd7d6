/** Who was there: staffed time. */
@NullMarked
package nl.waardemeter.workforce;

import org.jspecify.annotations.NullMarked;
