package nl.waardemeter.valuescan;

import java.util.ArrayList;
import java.util.List;

/** Two teams on the phone, from December to February: South transfers every contact, North none; half of North's customers are known. */
final class Evidence {

    private Evidence() {}

    static String[] lines() {
        List<String> lines = new ArrayList<>(
                List.of(
                        "contact_id,channel,offered_at,team,queue,agent,topic,customer_id,wait_seconds,talk_seconds,wrap_up_seconds,transferred"));
        for (String month : List.of("2025-12", "2026-01", "2026-02")) {
            for (int day = 10; day < 20; day++) {
                String moment = month + "-" + day + "T10:00:00+01:00,";
                String customer = day % 2 == 0 ? "c" + month + day : "";
                lines.add("n" + month + day + ",phone," + moment + "North,Orders,Anna,Delivery," + customer
                        + ",10,240,60,no");
                lines.add("s" + month + day + ",phone," + moment + "South,Invoices,Bram,Payment,,10,240,60,yes");
            }
        }
        return lines.toArray(String[]::new);
    }
}
