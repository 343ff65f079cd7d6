package nl.waardemeter.dashboard;

import java.util.ArrayList;
import java.util.List;

/** Two teams on the phone: North answers ten in February, eight of them within 20 s; South answers five, slowly. January is quieter. */
final class Weeks {

    static final String HEADER =
            "contact_id,channel,offered_at,team,queue,agent,topic,wait_seconds,talk_seconds,wrap_up_seconds,transferred";

    private Weeks() {}

    static String[] lines() {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int i = 1; i <= 10; i++) {
            lines.add(line("n" + i, "2026-02-" + (18 + i), "North,Orders,Anna,Delivery", i <= 8 ? 10 : 40));
        }
        for (int i = 1; i <= 5; i++) {
            lines.add(line("s" + i, "2026-02-0" + i, "South,Invoices,Bram,Payment", 100));
        }
        for (int i = 1; i <= 4; i++) {
            lines.add(line("j" + i, "2026-01-1" + i, "North,Orders,Anna,Delivery", 10));
        }
        return lines.toArray(String[]::new);
    }

    private static String line(String id, String day, String names, int wait) {
        return id + ",phone," + day + "T10:00:00+01:00," + names + "," + wait + ",240,60,no";
    }
}
