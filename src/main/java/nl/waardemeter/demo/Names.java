package nl.waardemeter.demo;

/** Names of people who do not exist. */
final class Names {

    private static final String[] FIRST = {
        "Sanne", "Daan", "Fatima", "Joris", "Lisa", "Mehmet", "Eva", "Thijs", "Naomi", "Ruben", "Iris", "Youssef",
                "Marloes",
        "Stijn", "Anouk", "Kevin", "Priya", "Wouter", "Femke", "Jasper", "Samira", "Bas", "Lotte", "Rachid", "Esmee",
                "Niels",
        "Chantal", "Koen", "Aylin", "Sven", "Romy", "Dennis", "Mila"
    };

    private static final String[] LAST = {
        "de Jong",
        "Bakker",
        "El Amrani",
        "Visser",
        "Smit",
        "Yildiz",
        "van Dijk",
        "Mulder",
        "Bos",
        "Hendriks",
        "van Leeuwen",
        "Dekker",
        "Brouwer",
        "de Boer",
        "Kok",
        "Jacobs",
        "Sharma",
        "van der Meer",
        "Vos",
        "Peters",
        "Haddad",
        "Scholten",
        "Kuipers",
        "Willems",
        "van Beek",
        "Postma",
        "Martina",
        "Huisman",
        "Koster",
        "Schouten",
        "Molenaar"
    };

    private Names() {}

    /** Whoever is the so-manieth to hold a post of a team: another number for everybody. */
    static int number(Crew crew, int post, int turn) {
        int before = 0;
        int all = 0;
        for (Crew each : Crew.values()) {
            before += each.ordinal() < crew.ordinal() ? each.posts + each.seasonal : 0;
            all += each.posts + each.seasonal;
        }
        return before + post + all * turn;
    }

    /** Another name for each of a thousand numbers in a row, as the lengths of both lists have no divisor in common. */
    static String of(int number) {
        return FIRST[number * 7 % FIRST.length] + " " + LAST[number * 11 % LAST.length];
    }
}
