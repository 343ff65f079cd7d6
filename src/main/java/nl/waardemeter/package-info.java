@NullMarked
package nl.waardemeter;

import org.jspecify.annotations.NullMarked;
