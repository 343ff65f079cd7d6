package nl.waardemeter.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A number as it was written, mantissa × 10^-scale, so that no digit is lost before it is known what it counts. */
final class ScaledNumber {

    /** So many digits surely fit. */
    static final int MOST_DIGITS = 18;

    private long mantissa;
    private int scale;

    void set(long newMantissa, int newScale) {
        mantissa = newMantissa;
        scale = newScale;
    }

    long mantissa() {
        return mantissa;
    }

    /** The number of decimals; negative where zeros follow. */
    int scale() {
        return scale;
    }

    boolean isWhole() {
        return scale <= 0 || mantissa % power(scale) == 0;
    }

    /** The value times the factor, rounded half away from zero; Long.MIN_VALUE where it does not fit. */
    long times(long factor) {
        if (scale == 0 && Math.abs(mantissa) < Long.MAX_VALUE / factor) {
            return mantissa * factor;
        }
        if (scale > 0 && scale < MOST_DIGITS && Math.abs(mantissa) < Long.MAX_VALUE / factor / 2) {
            long divisor = power(scale);
            long product = mantissa * factor;
            long half = divisor / 2;
            return (product < 0 ? product - half : product + half) / divisor;
        }
        BigDecimal exact = BigDecimal.valueOf(mantissa)
                .scaleByPowerOfTen(-scale)
                .multiply(BigDecimal.valueOf(factor))
                .setScale(0, RoundingMode.HALF_UP);
        return exact.precision() > MOST_DIGITS ? Long.MIN_VALUE : exact.longValue();
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < Math.min(exponent, MOST_DIGITS); i++) {
            power *= 10;
        }
        return power;
    }
}
