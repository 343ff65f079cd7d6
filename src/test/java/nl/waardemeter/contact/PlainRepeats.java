package nl.waardemeter.contact;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the database derives from several legs, told again in plain Java: every contact against every other one. */
final class PlainRepeats {

    private static final Duration RETRY = Duration.ofMinutes(30);

    private final Duration window;

    PlainRepeats(int windowDays) {
        window = Duration.ofHours(24L * windowDays);
    }

    /** A contact with its legs in order. */
    private record Contact(List<ContactLeg> legs) {

        ContactLeg first() {
            return legs.get(0);
        }

        boolean handled() {
            return legs.stream().anyMatch(leg -> leg.exit.equals("answered"));
        }

        boolean hungUp() {
            return first().exit.equals("abandoned") && !handled();
        }

        /** True where a second person took part or a leg says so, "-" where no leg says anything. */
        String transferred() {
            if (legs.stream().filter(leg -> leg.exit.equals("answered")).count() > 1
                    || legs.stream().anyMatch(leg -> Boolean.TRUE.equals(leg.transferred))) {
                return "true";
            }
            return legs.stream().anyMatch(leg -> leg.transferred != null) ? "false" : "-";
        }

        boolean isOfACustomer() {
            return first().customer != null && first().direction.equals("in");
        }
    }

    /** Of every leg, by its key: what must have been derived. */
    Map<String, String> of(List<ContactLeg> all) {
        List<Contact> contacts = all.stream()
                .collect(Collectors.groupingBy(leg -> leg.key.sourceId() + " " + leg.key.contactId()))
                .values()
                .stream()
                .map(legs -> new Contact(legs.stream()
                        .sorted(Comparator.comparing(leg -> leg.key.leg()))
                        .toList()))
                .toList();
        Map<UUID, List<Contact>> customers = contacts.stream()
                .filter(Contact::isOfACustomer)
                .collect(Collectors.groupingBy(contact -> contact.first().customer));
        Map<String, String> derived = new HashMap<>();
        for (Contact contact : contacts) {
            List<Contact> others = contact.isOfACustomer()
                    ? new ArrayList<>(customers.get(contact.first().customer))
                    : new ArrayList<>();
            others.remove(contact);
            boolean preceded = others.stream().anyMatch(other -> precedes(other, contact));
            boolean followed = others.stream().anyMatch(other -> follows(other, contact));
            for (ContactLeg leg : contact.legs) {
                boolean first = leg == contact.first();
                boolean last = leg == contact.legs.get(contact.legs.size() - 1);
                derived.put(
                        leg.key.toString(),
                        line(
                                first,
                                last,
                                contact.handled(),
                                contact.transferred(),
                                first && preceded,
                                first && followed));
            }
        }
        return derived;
    }

    /** The same as it is stored. */
    static Map<String, String> stored(List<ContactLeg> all) {
        return all.stream()
                .collect(Collectors.toMap(
                        leg -> leg.key.toString(),
                        leg -> line(
                                leg.firstLeg,
                                leg.lastLeg,
                                leg.contactHandled,
                                leg.contactTransferred == null ? "-" : leg.contactTransferred.toString(),
                                leg.preceded,
                                leg.followed)));
    }

    private static String line(
            boolean first, boolean last, boolean handled, String transferred, boolean preceded, boolean followed) {
        return "first=" + first + " last=" + last + " handled=" + handled + " transferred=" + transferred + " preceded="
                + preceded + " followed=" + followed;
    }

    private boolean precedes(Contact other, Contact contact) {
        Duration between = Duration.between(other.first().offeredAt, contact.first().offeredAt);
        boolean retry = other.hungUp() && between.compareTo(RETRY) <= 0;
        return isPositive(between) && between.compareTo(window) <= 0 && !retry && onOneTopic(other, contact);
    }

    private boolean follows(Contact other, Contact contact) {
        Duration between = Duration.between(contact.first().offeredAt, other.first().offeredAt);
        return isPositive(between) && between.compareTo(window) <= 0 && onOneTopic(other, contact);
    }

    private static boolean isPositive(Duration between) {
        return !between.isZero() && !between.isNegative();
    }

    /** A contact without a topic is about any topic. */
    private static boolean onOneTopic(Contact one, Contact other) {
        int topic = one.first().topicId;
        int otherTopic = other.first().topicId;
        return topic == 0 || otherTopic == 0 || topic == otherTopic;
    }
}
