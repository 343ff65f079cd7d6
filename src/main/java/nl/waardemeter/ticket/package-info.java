/** What was asked: tickets and how they were solved. */
@NullMarked
package nl.waardemeter.ticket;

import org.jspecify.annotations.NullMarked;
