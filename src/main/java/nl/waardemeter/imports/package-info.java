/** How it got in: reading files, mapping columns, rejecting rows with a reason, and undoing; knows no kind of fact. */
@NullMarked
package nl.waardemeter.imports;

import org.jspecify.annotations.NullMarked;
