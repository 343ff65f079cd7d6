/** What all pages share: layout, errors, languages and the way figures are written. */
@NullMarked
package nl.waardemeter.web;

import org.jspecify.annotations.NullMarked;
