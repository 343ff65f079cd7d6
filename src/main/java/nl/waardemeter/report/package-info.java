/** What is sent: the monthly report, as a page, on paper, as a spreadsheet and as a table. */
@NullMarked
package nl.waardemeter.report;

import org.jspecify.annotations.NullMarked;
