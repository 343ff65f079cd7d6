package nl.waardemeter.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import nl.waardemeter.account.DemonstrationAccounts;
import nl.waardemeter.database.DataFolder;
import nl.waardemeter.imports.ImportState;
import nl.waardemeter.imports.Imports;
import nl.waardemeter.imports.Imports.HandedIn;
import nl.waardemeter.organisation.Teams;
import org.springframework.stereotype.Component;

/**
 * Takes the demonstration in, by the same way as anybody's files. What was handed in before is not handed in again, so it may stop at
 * any moment and begin anew.
 */
@Component
class Loading {

    private static final long LOOK_AGAIN_MILLIS = 100;

    private final Imports imports;
    private final DemonstrationAccounts accounts;
    private final Teams teams;
    private final Happenings happenings;
    private final ScanTelling scan;
    private final ReportTelling report;
    private final DataFolder data;
    private final List<Branch> branches;

    Loading(
            Imports imports,
            DemonstrationAccounts accounts,
            Teams teams,
            Happenings happenings,
            ScanTelling scan,
            ReportTelling report,
            DataFolder data,
            LoadingSettings settings) {
        this.imports = imports;
        this.accounts = accounts;
        this.teams = teams;
        this.happenings = happenings;
        this.scan = scan;
        this.report = report;
        this.data = data;
        this.branches = Branch.of(settings.scale());
    }

    /** Thrown where the program is about to end. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** @return whether all is there; false where it was told to stop */
    boolean load(LoadingPlan plan, BooleanSupplier stops) throws IOException, InterruptedException {
        try {
            for (LoadingPlan.Batch batch : plan.batches()) {
                handIn(batch, plan.months(), stops);
                // the next files are made while these come in, but not long before
                await(batch.fileName(Kind.CONTACTS), stops);
                accounts(plan);
                if (plan.isCorrectedAfter(batch)) {
                    handIn(
                            plan.correction(),
                            Kind.ANSWERS,
                            file -> CsvFiles.correctScale(file, branches, plan.months()));
                }
            }
            handIn(plan.mistake(), Kind.CONTACTS, file -> CsvFiles.sendTwice(file, branches, plan.months()));
            for (String fileName : plan.fileNames().keySet()) {
                await(fileName, stops);
            }
            undoMistake(plan, stops);
            scan.tell(new ScanStory(plan.months()), accounts.manager());
            report.tell(plan.months(), accounts.manager());
            return true;
        } catch (Stopped e) {
            return false;
        }
    }

    private void handIn(LoadingPlan.Batch batch, Months months, BooleanSupplier stops) throws IOException {
        stopIf(stops);
        Map<String, HandedIn> there = imports.byFileName();
        Map<Kind, Path> files = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            if (!there.containsKey(batch.fileName(kind))) {
                files.put(kind, temporary());
            }
        }
        try {
            if (!files.isEmpty()) {
                CsvFiles.write(files, branches, months, batch.months());
            }
            for (Map.Entry<Kind, Path> file : files.entrySet()) {
                receive(file.getValue(), batch.fileName(file.getKey()), file.getKey());
            }
        } finally {
            for (Path file : files.values()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private interface Written {
        void to(Path file) throws IOException;
    }

    private void handIn(String fileName, Kind kind, Written written) throws IOException {
        if (imports.byFileName().containsKey(fileName)) {
            return;
        }
        Path file = temporary();
        try {
            written.to(file);
            receive(file, fileName, kind);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Path temporary() {
        return data.temporary().resolve("demonstration-" + UUID.randomUUID());
    }

    private void receive(Path file, String fileName, Kind kind) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            imports.receive(content, fileName, kind.word, accounts.admin());
        }
    }

    private ImportState await(String fileName, BooleanSupplier stops) throws InterruptedException {
        while (true) {
            stopIf(stops);
            HandedIn one = imports.byFileName().get(fileName);
            if (one == null || !one.state().isUnderWay()) {
                return one == null ? ImportState.UNDONE : one.state();
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    private void undoMistake(LoadingPlan plan, BooleanSupplier stops) throws IOException, InterruptedException {
        if (await(plan.mistake(), stops) == ImportState.DONE) {
            HandedIn mistake = imports.byFileName().get(plan.mistake());
            if (mistake != null) {
                imports.undo(mistake.id(), accounts.admin());
            }
            await(plan.mistake(), stops);
        }
    }

    /** As soon as the teams are there, one of them has its leader, and the story can tell whom it concerns. */
    private void accounts(LoadingPlan plan) {
        teams.findByNameIgnoreCase(Crew.RETURNS.label).ifPresent(team -> {
            accounts.lead(team.id());
            happenings.tell(new StoryEvents(plan.months()).all(), Map.of(Crew.RETURNS, team.id()));
        });
    }

    private static void stopIf(BooleanSupplier stops) {
        if (stops.getAsBoolean()) {
            throw new Stopped();
        }
    }
}
