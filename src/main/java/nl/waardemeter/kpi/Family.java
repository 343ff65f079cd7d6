package nl.waardemeter.kpi;

/** A family of facts. Facts of one family share their fields, their totals and the kind of import that supplies them. */
public enum Family {
    CONTACT("contacts"),
    TICKET("tickets"),
    SURVEY("survey-responses"),
    WORKFORCE("staffed-time");

    private final String kind;

    Family(String kind) {
        this.kind = kind;
    }

    /** The kind of import that brings these facts, as files and the API name it. */
    public String kind() {
        return kind;
    }
}
