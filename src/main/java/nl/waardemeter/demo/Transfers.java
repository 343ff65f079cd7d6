package nl.waardemeter.demo;

/** How often a contact is passed on. */
final class Transfers {

    private Transfers() {}

    /** @param mandate from 0 to 1, see {@link Story#mandate} */
    static double share(Crew crew, double mandate) {
        return switch (crew) {
            case ORDERS -> 0.085;
            case RETURNS -> 0.14 - 0.07 * mandate;
            case PRODUCT -> 0.10;
        };
    }
}
