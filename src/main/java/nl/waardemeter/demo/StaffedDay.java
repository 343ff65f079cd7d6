package nl.waardemeter.demo;

import java.time.LocalDate;

/** What an agent was paid for on a day, and there for, and busy with: in seconds. */
record StaffedDay(
        LocalDate day, Person person, int availableSeconds, int busySeconds, int breakSeconds, int paidSeconds) {}
