package nl.waardemeter.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.springframework.context.ApplicationContext;

/** What the benchmark of the engine asks of reports. */
public final class ReportBenchmark {

    private ReportBenchmark() {}

    /** Streams the rows behind the whole department's report to nobody; how many bytes that came to. */
    public static long rows(ApplicationContext program, String span) throws IOException {
        CountingOutput out = new CountingOutput();
        program.getBean(LegsFiles.class)
                .write(new ReportKey(ReportSpan.ofWord(span).orElseThrow(), null), out);
        return out.bytes;
    }

    /** The figures of the whole department's report asked for anew, and written in this form; how many bytes that came to. */
    public static int file(ApplicationContext program, String span, String form) {
        MonthlyReport report = program.getBean(ReportDrafts.class)
                .of(new ReportKey(ReportSpan.ofWord(span).orElseThrow(), null), null)
                .orElseThrow();
        return program.getBean(ReportFiles.class)
                .file(report, form, Locale.ENGLISH)
                .content()
                .length;
    }

    private static final class CountingOutput extends OutputStream {

        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }
}
