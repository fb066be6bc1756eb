package io.yuanheng.report.document;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;

/// A native bar chart with its workbook inside, so that it can be edited in Word.
final class WordChart {

    private static final List<PresetColor> FILLS = List.of(PresetColor.TEAL, PresetColor.DARK_GRAY, PresetColor.STEEL_BLUE);

    private WordChart() {}

    static void draw(XWPFChart chart, Block.BarChart bars) {
        XDDFCategoryAxis categories = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.LEFT);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setTitle(bars.unit());
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
        data.setBarDirection(BarDirection.COL);
        int last = bars.categories().size();
        XDDFDataSource<String> names = XDDFDataSourcesFactory.fromArray(
                bars.categories().toArray(String[]::new), range(chart, last, 0), 0);
        for (int i = 0; i < bars.series().size(); i++) {
            Block.Series series = bars.series().get(i);
            BigDecimal[] numbers = series.values().toArray(BigDecimal[]::new);
            XDDFNumericalDataSource<BigDecimal> numeric = XDDFDataSourcesFactory.fromArray(numbers, range(chart, last, i + 1), i + 1);
            XDDFChartData.Series drawn = data.addSeries(names, numeric);
            drawn.setTitle(series.title(), chart.setSheetTitle(series.title(), i + 1));
            // without an explicit fill LibreOffice draws no bars at all
            drawn.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(FILLS.get(i % FILLS.size()))));
        }
        chart.plot(data);
        if (bars.series().size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        chart.setAutoTitleDeleted(true);
    }

    private static String range(XWPFChart chart, int rows, int column) {
        return chart.formatRange(new CellRangeAddress(1, rows, column, column));
    }
}
