/** Where everything is kept: the embedded PostgreSQL, started when no other database is named. */
@NullMarked
package nl.waardemeter.database;

import org.jspecify.annotations.NullMarked;
