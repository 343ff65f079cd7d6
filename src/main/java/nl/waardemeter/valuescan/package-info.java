/** Cost centre or value centre: five factors judged by assessors who stay anonymous, the figures beside it, and the plan that follows. */
@NullMarked
package nl.waardemeter.valuescan;

import org.jspecify.annotations.NullMarked;
