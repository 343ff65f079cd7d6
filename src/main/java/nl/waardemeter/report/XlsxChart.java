package nl.waardemeter.report;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.waardemeter.kpi.Kpi;
import nl.waardemeter.report.MonthsSheet.Values;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;

/** A chart of the spreadsheet's own: it follows the cells, should somebody change them. */
final class XlsxChart {

    /** In rows. */
    static final int HEIGHT = 15;

    private static final double TITLE_SIZE = 12;
    private static final int LEFT_UNTIL = 5;
    private static final int RIGHT_FROM = 6;

    private final XlsxBook book;
    private final XSSFSheet sheet;
    private final int heads;
    private final int months;

    /** @param heads the row with the months */
    XlsxChart(XlsxBook book, XSSFSheet sheet, int heads, int months) {
        this.book = book;
        this.sheet = sheet;
        this.heads = heads;
        this.months = months;
    }

    void draw(Kpi kpi, Values values, List<Values> norms, int row, boolean left, String alternative) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFClientAnchor anchor = left
                ? drawing.createAnchor(0, 0, 0, 0, 0, row, LEFT_UNTIL, row + HEIGHT)
                : drawing.createAnchor(0, 0, 0, 0, RIGHT_FROM, row, months + 1, row + HEIGHT);
        XSSFChart chart = drawing.createChart(anchor);
        describe(chart, values.name(), alternative);
        chart.setTitleText(values.name());
        chart.getFormattedTitle().getParagraph(0).getTextRuns().get(0).setFontSize(TITLE_SIZE);
        chart.setTitleOverlay(false);
        chart.displayBlanksAs(DisplayBlanks.GAP);
        if (!norms.isEmpty()) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        XDDFCategoryAxis time = chart.createCategoryAxis(AxisPosition.BOTTOM);
        time.setNumberFormat(book.month());
        time.setTickLabelPosition(AxisTickLabelPosition.LOW);
        XDDFValueAxis scale = chart.createValueAxis(AxisPosition.LEFT);
        scale.setNumberFormat(KpiCell.axis(kpi));
        scale.setCrossBetween(AxisCrossBetween.BETWEEN);
        scale.getOrAddMajorGridProperties().setLineProperties(line(0xE3E7EC, 0.75));
        fit(scale, kpi, values, norms);
        XDDFLineChartData lines = (XDDFLineChartData) chart.createData(ChartTypes.LINE, time, scale);
        lines.setVaryColors(false);
        XDDFLineChartData.Series own = series(lines, values, KpiCell.form(kpi));
        own.setMarkerStyle(MarkerStyle.CIRCLE);
        own.setLineProperties(line(XlsxColours.LINE, 2));
        own.getCTLineSer()
                .getMarker()
                .addNewSpPr()
                .addNewSolidFill()
                .addNewSrgbClr()
                .setVal(rgb(XlsxColours.LINE));
        for (Values norm : norms) {
            XDDFLineChartData.Series series = series(lines, norm, KpiCell.form(kpi));
            series.setMarkerStyle(MarkerStyle.NONE);
            XDDFLineProperties dashes = line(XlsxColours.NORM, 1.5);
            dashes.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
            series.setLineProperties(dashes);
        }
        chart.plot(lines);
    }

    private static void describe(XSSFChart chart, String name, String alternative) {
        CTNonVisualDrawingProps properties = chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr();
        properties.setName(name);
        properties.setDescr(alternative);
    }

    private XDDFLineChartData.Series series(XDDFLineChartData lines, Values values, String form) {
        XDDFNumericalDataSource<Double> time = numbers(heads, book.month());
        XDDFNumericalDataSource<Double> figures = numbers(values.row(), form);
        XDDFLineChartData.Series series = (XDDFLineChartData.Series) lines.addSeries(time, figures);
        series.setTitle(values.name(), new CellReference(sheet.getSheetName(), values.row(), 0, true, true));
        series.setSmooth(false);
        return series;
    }

    private XDDFNumericalDataSource<Double> numbers(int row, String form) {
        XDDFNumericalDataSource<Double> numbers =
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, new CellRangeAddress(row, row, 1, months));
        numbers.setFormatCode(form);
        return numbers;
    }

    private static void fit(XDDFValueAxis scale, Kpi kpi, Values values, List<Values> norms) {
        double[] all = Stream.concat(Stream.of(values), norms.stream())
                .flatMap(line -> line.values().stream())
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        AxisScale fitting = AxisScale.of(kpi, all);
        scale.setMinimum(fitting.min());
        scale.setMaximum(fitting.max());
        scale.setMajorUnit(fitting.step());
    }

    private static XDDFLineProperties line(int colour, double points) {
        XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(rgb(colour))));
        line.setWidth(points);
        return line;
    }

    private static byte[] rgb(int colour) {
        return new byte[] {(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour};
    }
}
