package nl.waardemeter.report;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.waardemeter.dashboard.Meanings;
import nl.waardemeter.dashboard.Texts;
import nl.waardemeter.dashboard.Tile.Fact;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.scorecard.Scorecard.Line;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.webjars.WebJarVersionLocator;

/**
 * A report on paper: A4, tagged so that a screen reader can read it (PDF/UA), with bookmarks and drawings of lines. It is the same
 * page that the browser gets, in another frame. All it needs comes from the program itself; nothing is fetched.
 */
@Component
class PdfWriter implements ReportWriter {

    private static final String FONT = "Open Sans";
    private static final WebJarVersionLocator WEB_JARS = new WebJarVersionLocator();
    private static final String OWN = "waardemeter";

    static {
        // tells in many lines of every page what it lays out
        XRLog.setLoggingEnabled(false);
    }

    private final ReportPages pages;
    private final SpringTemplateEngine templates;
    private final MessageSource messages;

    PdfWriter(ReportPages pages, SpringTemplateEngine templates, MessageSource messages) {
        this.pages = pages;
        this.templates = templates;
        this.messages = messages;
    }

    @Override
    public String form() {
        return "pdf";
    }

    @Override
    public MediaType mediaType() {
        return MediaType.APPLICATION_PDF;
    }

    @Override
    public void write(MonthlyReport report, Locale locale, OutputStream out) throws IOException {
        Context context = new Context(locale);
        context.setVariable("page", pages.page(report, locale));
        context.setVariable("explained", explained(report, new Texts(messages, locale)));
        PdfRendererBuilder pdf = new PdfRendererBuilder();
        pdf.withHtmlContent(templates.process("report/paper", context), OWN + ":/");
        pdf.usePdfUaAccessibility(true);
        pdf.withProducer("Waardemeter");
        pdf.useSVGDrawer(new BatikSVGDrawer());
        pdf.useUriResolver((base, uri) -> OWN + ":" + uri);
        pdf.useProtocolsStreamImplementation(Own::of, OWN);
        font(pdf, "Regular/OpenSans-Regular.ttf", 400);
        font(pdf, "Semibold/OpenSans-Semibold.ttf", 600);
        font(pdf, "Bold/OpenSans-Bold.ttf", 700);
        pdf.toStream(out);
        pdf.run();
    }

    private static void font(PdfRendererBuilder pdf, String file, int weight) {
        pdf.useFont(
                () -> resource("/" + WEB_JARS.fullPath("npm-font-open-sans", "fonts/" + file)),
                FONT,
                weight,
                FontStyle.NORMAL,
                true);
    }

    /** What each KPI of the report means and how it is worked out. */
    private List<Fact> explained(MonthlyReport report, Texts texts) {
        return Arrays.stream(Kpi.values())
                .map(kpi -> explained(report.all().line(kpi), report.limits(), texts))
                .toList();
    }

    private static Fact explained(Line line, Meanings.Limits limits, Texts texts) {
        String key = "kpi." + line.kpi().key();
        Object[] arguments = limits.arguments(line.measurement().variant(), line.channels(), texts);
        return new Fact(
                texts.text(key + ".name"),
                texts.text(key + ".definition", arguments) + " " + texts.text(key + ".formula", arguments));
    }

    private static InputStream resource(String path) {
        InputStream found = PdfWriter.class.getResourceAsStream(path);
        if (found == null) {
            throw new UncheckedIOException(new IOException("Not among the program's own files: " + path));
        }
        return found;
    }

    /** What a page may ask for: the style sheet beside this class, and nothing else. */
    private record Own(String file) implements FSStream {

        static FSStream of(String uri) {
            return new Own(uri.substring(uri.lastIndexOf(':') + 1).replaceAll("[^a-z.]", ""));
        }

        @Override
        public InputStream getStream() {
            return resource("/nl/waardemeter/report/" + file);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
