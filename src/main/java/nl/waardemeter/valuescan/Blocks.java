package nl.waardemeter.valuescan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.waardemeter.account.AuditTrail;
import nl.waardemeter.account.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The nine building blocks of service excellence, as the managers judge them together. Off until somebody switches them on. */
@Component
public class Blocks {

    static final int COUNT = 9;
    static final int LONGEST_EVIDENCE = 500;
    /** From this level on somebody must say what shows it. */
    static final int SHOWN_FROM = 3;

    private static final int NEXT_STEPS = 2;

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    Blocks(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** What a block is part of; a group has no score of its own. */
    enum Group {
        PEOPLE(3, 4),
        DATA(6, 8, 9),
        EXPERIENCE(1, 2, 5, 7);

        private final List<Integer> blocks;

        Group(Integer... blocks) {
            this.blocks = List.of(blocks);
        }

        public List<Integer> blocks() {
            return blocks;
        }

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * How far a block is.
     *
     * @param level 1 (by chance) to 5 (an example)
     * @param wanted where it is to be in a year
     * @param evidence what shows it
     */
    public record Judged(int block, int level, int wanted, String evidence, LocalDate judgedOn) {

        int gap() {
            return wanted - level;
        }
    }

    public boolean areOn() {
        return jdbc.sql("select coalesce((select switched_on from building_block_switch), false)")
                .query(Boolean.class)
                .single();
    }

    @Transactional
    public void switchTo(boolean on, SignedIn who) {
        jdbc.sql(
                        "insert into building_block_switch (switched_on) values (:on) on conflict (id) do update set switched_on = :on")
                .param("on", on)
                .update();
        audit.record(who, "valuescan.blocks-switched", "/valuescan/blocks", on ? "on" : "off");
    }

    /** The latest of each block. */
    Map<Integer, Judged> now() {
        Map<Integer, Judged> latest = new TreeMap<>();
        history().forEach(judged -> latest.putIfAbsent(judged.block(), judged));
        return latest;
    }

    /** All versions, the latest first. */
    List<Judged> history() {
        return jdbc.sql("select block, level, wanted, evidence, judged_on from building_block order by id desc")
                .query(Judged.class)
                .list();
    }

    /** Keeps those that are not as they were. */
    @Transactional
    public void judge(List<Judged> judged, SignedIn who) {
        Map<Integer, Judged> before = now();
        List<Integer> changed = new ArrayList<>();
        for (Judged one : judged) {
            Judged known = before.get(one.block());
            if (known != null
                    && known.level() == one.level()
                    && known.wanted() == one.wanted()
                    && known.evidence().equals(one.evidence())) {
                continue;
            }
            changed.add(one.block());
            jdbc.sql("insert into building_block (block, level, wanted, evidence, judged_on, account_id) "
                            + "values (:block, :level, :wanted, :evidence, :day, :account)")
                    .param("block", one.block())
                    .param("level", one.level())
                    .param("wanted", one.wanted())
                    .param("evidence", one.evidence())
                    .param("day", one.judgedOn())
                    .param("account", who.accountId())
                    .update();
        }
        if (!changed.isEmpty()) {
            audit.record(who, "valuescan.blocks-judged", "/valuescan/blocks", changed.toString());
        }
    }

    /** Of what lies below where it is to be, the two lowest; of those as low, the ones furthest from it. */
    static List<Judged> nextSteps(Map<Integer, Judged> judged) {
        return judged.values().stream()
                .filter(one -> one.gap() > 0)
                .sorted(Comparator.comparingInt(Judged::level)
                        .thenComparing(Comparator.comparingInt(Judged::gap).reversed())
                        .thenComparingInt(Judged::block))
                .limit(NEXT_STEPS)
                .toList();
    }
}
