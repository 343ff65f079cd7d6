package nl.waardemeter.imports;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What this program and its server have used of the processors: unlike the time by the clock it hardly depends on what else the
 * machine is doing. Known on Linux only; elsewhere not a number.
 */
final class ProcessorTime {

    private static final double TICKS = 100;

    private ProcessorTime() {}

    static double seconds(Path dataFolder) throws IOException {
        Path pidFile = dataFolder.resolve("postgresql/data/postmaster.pid");
        if (Files.notExists(Path.of("/proc/self/stat"))) {
            return Double.NaN;
        }
        long server = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        double ticks = ticks(server, true);
        List<ProcessHandle> parts = ProcessHandle.of(server).stream()
                .flatMap(ProcessHandle::children)
                .toList();
        for (ProcessHandle part : parts) {
            ticks += ticks(part.pid(), false);
        }
        long own = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        return own / 1e9 + ticks / TICKS;
    }

    private static double ticks(long process, boolean withEnded) throws IOException {
        Path stat = Path.of("/proc", String.valueOf(process), "stat");
        if (Files.notExists(stat)) {
            return 0;
        }
        String line = Files.readString(stat);
        // after the name in brackets, which may hold spaces: user and system time, and those of children that have
        // ended
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return Stream.of(fields[11], fields[12], withEnded ? fields[13] : "0", withEnded ? fields[14] : "0")
                .mapToLong(Long::parseLong)
                .sum();
    }
}
