/** What a number means: the catalogue of KPIs and measures, and the statistics; pure Java without Spring, SQL or a clock. */
@NullMarked
package nl.waardemeter.kpi;

import org.jspecify.annotations.NullMarked;
