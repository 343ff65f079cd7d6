package nl.waardemeter.kpi;

/** What a KPI says something about, in the order in which people should read: waiting times do not lead. */
public enum KpiGroup {
    SOLVED,
    VOICE,
    ACCESS,
    WORK,
    VOLUME
}
