package nl.waardemeter.demo;

/**
 * The three teams.
 *
 * @see Topic which contact reasons each of them answers
 */
enum Crew {
    ORDERS("Bestellen & Bezorgen", "Bestellen", 11, 5, 2, 364),
    RETURNS("Retour & Betalen", "Retour", 8, 2, 3, 372),
    PRODUCT("Product & Garantie", "Product", 5, 1, 3, 530);

    final String label;

    /** As it begins the names of its queues. */
    final String brief;

    /** People all year round. */
    final int posts;

    /** People from October to January. */
    final int seasonal;

    /** Posts a year that another person takes over. */
    final int changesAYear;

    /** Talk, hold and wrap-up by phone, in seconds. */
    final double handleSeconds;

    Crew(String label, String brief, int posts, int seasonal, int changesAYear, double handleSeconds) {
        this.label = label;
        this.brief = brief;
        this.posts = posts;
        this.seasonal = seasonal;
        this.changesAYear = changesAYear;
        this.handleSeconds = handleSeconds;
    }
}
