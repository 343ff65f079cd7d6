package nl.waardemeter.account;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.waardemeter.organisation.Organisation;
import nl.waardemeter.web.FlatTable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit trail, newest first, fifty lines a page. */
@Controller
class AuditController {

    private static final int LINES = 50;
    /** A spreadsheet takes no more rows. */
    private static final int MOST_IN_A_FILE = 1_000_000;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Organisation organisation;
    private final MessageSource messages;

    AuditController(JdbcClient jdbc, Accounts accounts, Organisation organisation, MessageSource messages) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.organisation = organisation;
        this.messages = messages;
    }

    record Code(String code) {

        /** The message that says what it means. */
        public String textKey() {
            return code.replaceFirst("\\.", ".audit.");
        }
    }

    /** @param name null: the program itself */
    record Entry(
            long id,
            Instant at,
            @Nullable String name,
            String code,
            String subject,
            @Nullable String subjectName,
            String detail) {

        public String textKey() {
            return new Code(code).textKey();
        }

        /** Only what an address of ours can be is made a link. */
        public boolean subjectIsPage() {
            return subject.matches("/[a-z][a-z-]*(/[a-z][a-z-]*)?(/[0-9]+)?");
        }
    }

    /**
     * @param by an account's id, or {@code system}
     * @param before the id above the page, so that new lines do not shift it
     */
    @GetMapping("/audit")
    String page(
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        List<Entry> entries = entries(by, code, before, LINES + 1);
        model.addAttribute("entries", entries.size() > LINES ? entries.subList(0, LINES) : entries);
        if (entries.size() > LINES) {
            model.addAttribute("next", entries.get(LINES - 1).id());
        }
        model.addAttribute("newest", before == Long.MAX_VALUE);
        model.addAttribute("by", by);
        model.addAttribute("code", code);
        model.addAttribute("codes", codes());
        model.addAttribute("accounts", accounts.findAllByName());
        model.addAttribute("zone", organisation.zone());
        return "account/audit";
    }

    /** All lines that fit, as a file to keep. */
    @GetMapping("/audit." + FlatTable.FORMS)
    ResponseEntity<byte[]> file(
            @PathVariable String form,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String code,
            Locale locale) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(List.of("at", "who", "code", "what", "subject", "detail")));
        for (Entry entry : entries(by, code, Long.MAX_VALUE, MOST_IN_A_FILE)) {
            rows.add(Arrays.asList(
                    entry.at().atZone(organisation.zone()).toOffsetDateTime().toString(),
                    entry.name(),
                    entry.code(),
                    messages.getMessage(entry.textKey(), null, locale),
                    entry.subject(),
                    entry.detail()));
        }
        return new FlatTable("Waardemeter_audit", rows).as(form, locale);
    }

    /** Those that occur. */
    private List<Code> codes() {
        return jdbc.sql("select distinct code from audit_entry order by code")
                .query(Code.class)
                .list();
    }

    /** One more than a page has, to know whether there is another. */
    private List<Entry> entries(String by, String code, long before, int most) {
        return jdbc.sql("""
                        select e.id, e.at, a.name, e.code, e.subject, s.name as subject_name, e.detail
                        from audit_entry e
                        left join account a on a.id = e.account_id
                        left join account s on e.subject = '/accounts/' || s.id
                        where e.id < :before
                          and (:code = '' or e.code = :code)
                          and (:by = '' or coalesce(e.account_id::text, 'system') = :by)
                        order by e.id desc
                        limit :limit""")
                .param("before", before)
                .param("code", code)
                .param("by", by)
                .param("limit", most)
                .query((row, number) -> new Entry(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("name"),
                        row.getString("code"),
                        row.getString("subject"),
                        row.getString("subject_name"),
                        row.getString("detail")))
                .list();
    }
}
