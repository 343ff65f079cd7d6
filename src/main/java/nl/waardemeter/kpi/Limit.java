package nl.waardemeter.kpi;

/**
 * A limit that a condition compares with. Its value is a setting of the organisation or a property of the survey question,
 * in the unit of the field it is compared with (milliseconds, thousandths of a score point).
 */
public enum Limit {
    /** Answered within this wait, by channel, counts for the service level. Inclusive. Default 20 s. */
    SERVICE_LEVEL,
    /** Abandoned in less than this wait is a short abandon. Strictly less. Default 5 s. */
    SHORT_ABANDON,
    /** From this score on an answer is positive: 4 of 5, 3 of 3, 6 of 7, 8 of 10. */
    POSITIVE_FROM,
    /** From this score on an answer makes a promoter: 9. */
    PROMOTER_FROM,
    /** Up to this score an answer makes a detractor: 6. */
    DETRACTOR_TO
}
