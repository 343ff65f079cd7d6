package nl.waardemeter.demo;

/**
 * Chance that can be repeated: the same seeds give the same throws on every machine. A day, a person or a customer each has dice of
 * its own, so that one month can be made without the months before it.
 *
 * <p>The generator is SplitMix64: made in no time, which matters where every contact has its own. {@link StrictMath} because other
 * mathematics may differ in the last bit from processor to processor.
 */
final class Dice {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** Dice for one purpose; other parts give other dice. */
    static Dice of(long... parts) {
        return new Dice(seed(parts));
    }

    static long seed(long... parts) {
        long seed = 0x48756973486161L;
        for (long part : parts) {
            seed = mix(seed * 31 + part + STEP);
        }
        return seed;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    private long next() {
        state += STEP;
        return mix(state);
    }

    /** From 0 up to, not including, 1. */
    double fraction() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return fraction() < probability;
    }

    /** From 0 up to, not including, the bound. */
    int below(int bound) {
        return (int) (fraction() * bound);
    }

    double between(double low, double high) {
        return low + fraction() * (high - low);
    }

    /** The whole number below or above, so that the mean of many is the number itself. */
    int rounded(double number) {
        int whole = (int) StrictMath.floor(number);
        return chance(number - whole) ? whole + 1 : whole;
    }

    double normal(double mean, double deviation) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - fraction()));
        return mean + deviation * radius * StrictMath.cos(2 * StrictMath.PI * fraction());
    }

    double exponential(double mean) {
        return -mean * StrictMath.log(1 - fraction());
    }

    /** What takes about as long each time and now and then much longer, by its mean. */
    double lognormal(double mean, double variation) {
        double square = StrictMath.log(1 + variation * variation);
        return mean * StrictMath.exp(normal(0, StrictMath.sqrt(square)) - square / 2);
    }

    /** How many come, where so many are to be expected and none knows of another. */
    int poisson(double mean) {
        if (mean > 200) {
            return Math.max(0, (int) StrictMath.round(normal(mean, StrictMath.sqrt(mean))));
        }
        int count = 0;
        double left = StrictMath.exp(-mean);
        double thrown = fraction();
        while (thrown > left) {
            count++;
            thrown *= fraction();
        }
        return count;
    }

    /** The place of one of the weights, the heavier the more often. */
    int pick(double[] weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double thrown = fraction() * total;
        for (int place = 0; place < weights.length; place++) {
            thrown -= weights[place];
            if (thrown < 0) {
                return place;
            }
        }
        return weights.length - 1;
    }
}
