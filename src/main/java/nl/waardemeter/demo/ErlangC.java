package nl.waardemeter.demo;

/** How many people a queue needs, by the formula that planners use: nobody gives up, everybody waits his turn. */
final class ErlangC {

    private ErlangC() {}

    /** The share answered within the threshold; 0 where there is more work than people. */
    static double serviceLevel(double load, int agents, double handleSeconds, double threshold) {
        if (agents <= load) {
            return 0;
        }
        double blocked = 1;
        for (int busy = 1; busy <= agents; busy++) {
            blocked = load * blocked / (busy + load * blocked);
        }
        double waits = agents * blocked / (agents - load * (1 - blocked));
        return 1 - waits * StrictMath.exp(-(agents - load) * threshold / handleSeconds);
    }

    /** How many agents reach the service level: between two whole numbers by how near each comes. */
    static double agents(double load, double handleSeconds, double level, double threshold) {
        if (load <= 0) {
            return 0;
        }
        int agents = (int) load + 1;
        double before = 0;
        double reached = serviceLevel(load, agents, handleSeconds, threshold);
        while (reached < level) {
            agents++;
            before = reached;
            reached = serviceLevel(load, agents, handleSeconds, threshold);
        }
        return agents - 1 + (level - before) / (reached - before);
    }
}
