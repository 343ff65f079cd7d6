/** What it looks like filled: a made-up department, written as files and taken in like anybody else's. */
@NullMarked
package nl.waardemeter.demo;

import org.jspecify.annotations.NullMarked;
