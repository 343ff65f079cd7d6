/** What was said: questions and the answers of customers. */
@NullMarked
package nl.waardemeter.survey;

import org.jspecify.annotations.NullMarked;
