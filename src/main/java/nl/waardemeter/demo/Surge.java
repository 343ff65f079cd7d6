package nl.waardemeter.demo;

import java.util.Set;

/**
 * More contacts than anybody planned for.
 *
 * @param from the first second, since 1970
 * @param to the first second after it
 * @param extra how many more, as a share of what usually comes in that time
 * @param topics what they are about
 */
record Surge(long from, long to, double extra, Set<Topic> topics) {}
