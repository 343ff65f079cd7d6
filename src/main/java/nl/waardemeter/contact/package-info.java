/** What happened: contacts, one row for each leg. */
@NullMarked
package nl.waardemeter.contact;

import org.jspecify.annotations.NullMarked;
