package nl.waardemeter.demo;

/**
 * What a queue comes to in the long run where callers lose patience: from the balance of arrivals and departures, with as many waiting
 * as it takes until more make no difference.
 *
 * @param abandoned share of all callers
 * @param meanWait of all callers, in seconds
 */
record ErlangA(double abandoned, double meanWait, double occupancy) {

    /** @param patience mean in seconds; infinity for callers who never give up */
    static ErlangA of(double callersASecond, double handleSeconds, int servers, double patience) {
        double sum = 1;
        double waiting = 0;
        double weight = 1;
        for (int there = 1; weight > sum * 1e-15 || there <= servers; there++) {
            double leaving = Math.min(there, servers) / handleSeconds + Math.max(0, there - servers) / patience;
            weight *= callersASecond / leaving;
            sum += weight;
            waiting += weight * Math.max(0, there - servers);
        }
        double queue = waiting / sum;
        double abandoned = queue / patience / callersASecond;
        return new ErlangA(
                abandoned, queue / callersASecond, callersASecond * handleSeconds * (1 - abandoned) / servers);
    }
}
