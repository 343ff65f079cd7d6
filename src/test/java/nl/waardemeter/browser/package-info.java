/** A real browser for tests: what a person would see, and what the browser itself complains about. */
@NullMarked
package nl.waardemeter.browser;

import org.jspecify.annotations.NullMarked;
