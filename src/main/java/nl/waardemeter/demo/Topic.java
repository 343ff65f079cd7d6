package nl.waardemeter.demo;

import static nl.waardemeter.demo.Crew.ORDERS;
import static nl.waardemeter.demo.Crew.PRODUCT;
import static nl.waardemeter.demo.Crew.RETURNS;

/** Why customers contact us. One line each: share of the contacts in percent, handle time and first contact resolution. */
enum Topic {
    WHERE_IS_IT("Waar blijft mijn bestelling", ORDERS, 17.5, 0.82, 63),
    RETURN("Retour aanmelden", RETURNS, 10.5, 0.85, 62),
    REFUND("Terugbetaling", RETURNS, 8, 1.00, 55),
    DELIVERY_TIME("Bezorgmoment wijzigen", ORDERS, 7, 0.80, 82),
    DAMAGED("Beschadigd of defect", ORDERS, 6.5, 1.40, 66),
    CHANGE_ORDER("Wijzigen of annuleren", ORDERS, 6, 0.90, 80),
    ADVICE("Productadvies", PRODUCT, 5.5, 0.90, 88),
    MISSING_PART("Onderdeel ontbreekt", ORDERS, 5, 1.25, 64),
    WARRANTY("Garantie en reparatie", PRODUCT, 5, 1.15, 62),
    INVOICE("Betaling en factuur", RETURNS, 4.5, 1.05, 70),
    PAY_LATER("Achteraf betalen", RETURNS, 3.5, 1.20, 66),
    ASSEMBLY("Montage en gebruik", PRODUCT, 3.5, 1.00, 78),
    ACCOUNT("Account en inloggen", ORDERS, 3.5, 0.75, 90),
    STOCK("Levertijd en voorraad", ORDERS, 3, 0.70, 86),
    DISCOUNT("Kortingscode", RETURNS, 2.5, 0.60, 84),
    WRONG_ITEM("Verkeerd artikel", ORDERS, 2, 1.30, 62),
    COURIER("Klacht bezorger", ORDERS, 2, 1.45, 58),
    OTHER("Overig", ORDERS, 2, 1.00, 72),
    COMPLAINT("Klacht service", RETURNS, 1.3, 1.70, 50),
    BUSINESS("Zakelijk", PRODUCT, 1.2, 0.95, 72);

    /** Kept, as {@code values()} copies. */
    static final Topic[] ALL = values();

    final String label;
    final Crew crew;
    final double share;

    /** Times the handle time of its team. */
    final double handling;

    /** Issues in a hundred that are solved in their first contact, before {@link Story#mandate}. */
    final double solved;

    Topic(String label, Crew crew, double share, double handling, double solved) {
        this.label = label;
        this.crew = crew;
        this.share = share;
        this.handling = handling;
        this.solved = solved;
    }

    /** The handle time by phone in seconds: the topics of a team together come to the team's own. */
    double handleSeconds() {
        double weighted = 0;
        double weight = 0;
        for (Topic topic : ALL) {
            if (topic.crew == crew) {
                weighted += topic.share * topic.handling;
                weight += topic.share;
            }
        }
        return crew.handleSeconds * handling * weight / weighted;
    }
}
