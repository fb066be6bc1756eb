package io.yuanheng.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.TestModules;
import io.yuanheng.access.Caller;
import io.yuanheng.access.TestCallers;
import io.yuanheng.deadline.Deadlines;
import io.yuanheng.deadline.DueQuestion;
import io.yuanheng.deadline.Obligation;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.Packs;
import io.yuanheng.exchange.Exchange;
import io.yuanheng.exchange.Exchange.ImportReport;
import io.yuanheng.indicator.Figure;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.indicator.Question;
import io.yuanheng.kernel.IndicatorCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Period;
import io.yuanheng.report.Reports;
import io.yuanheng.report.Reports.Order;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The ledger of docs/new-ledger.md, as the newcomer writes it: one file beside the standard pack, then a workbook of three trips.
class AddingALedgerIntegrationTests {

    private static final Pattern EXAMPLE = Pattern.compile("<!-- example:pack.yaml -->\\n```yaml\\n(.*?)```", Pattern.DOTALL);
    private static final ParkCode YUNXI = new ParkCode("yunxi");
    private static final LedgerCode TRIPS = new LedgerCode("vehicle_trip");

    @TempDir
    static Path folder;

    private static TestModules modules;
    private static ImportReport taken;

    @BeforeAll
    static void writesTheFileAndTakesTheWorkbook() throws IOException {
        Path pack = Files.createDirectories(folder.resolve("vehicles"));
        Files.writeString(pack.resolve("pack.yaml"), example());
        Outcome<Definitions> read = Packs.read(List.of(Path.of("../packs/standard"), Path.of("../packs/demo"), pack));
        modules = new TestModules(read.orElseThrow());
        assertThat(((Outcome.Accepted<Definitions>) read).warnings()).isEmpty();
        Path book = folder.resolve("trips.xlsx");
        // 2024-09-29 and 10-12 are days of work, 10-01 to 10-07 of rest
        Files.write(book, DemoSheet.of("派车台账", "下半年派车台账", "单号", "车辆", "事由", "日期", "还车日期", "里程（公里）", "状态")
                .row("PC-01", "商务车", "到市里对接项目", "2024-07-15", "2024-07-16", new BigDecimal("186.5"), "已还车")
                .row("PC-02", "皮卡", "工地巡查", "2024-09-02", "2024-09-02", new BigDecimal("40"), "已还车")
                .row("PC-03", "轿车", "参加培训", "2024-09-27", null, null, "已出车")
                .bytes());
        taken = modules.get(Exchange.class)
                .take(keeper(), TRIPS, YUNXI, book, "trips.xlsx", Exchange.Mode.ALL_OR_NOTHING)
                .orElseThrow();
    }

    @AfterAll
    static void closes() {
        modules.close();
    }

    @Test
    void isOneFileOfFortyLines() throws IOException {
        assertThat(example().lines().count()).isLessThanOrEqualTo(40);
    }

    @Test
    void theRoleOfTheSameFileImportsTheWorkbook() {
        assertThat(List.of(taken.created(), taken.rejected())).containsExactly(3, 0);
    }

    @Test
    void theIndicatorAddsTheTripsUp() {
        Indicators indicators = modules.get(Indicators.class);
        Question question = Question.of(new IndicatorCode("vehicle_distance"), YUNXI, Period.parse("2024H2").orElseThrow(), indicators.current());
        Figure figure = indicators.figure(question, modules.operator().scope()).orElseThrow();
        assertThat(figure.value()).isEqualByComparingTo("226.5");
    }

    @Test
    void theCarOutOverTheHolidayIsDueOnTheThirdDayOfWork() {
        Deadlines deadlines = modules.get(Deadlines.class);
        DueQuestion question = new DueQuestion(
                List.of(YUNXI), deadlines.current(), LocalDateTime.of(2024, 10, 9, 9, 0), LocalDate.of(2030, 1, 1), false, Set.of("vehicle_return"), Set.of(), 100);
        assertThat(deadlines.due(question, modules.operator().scope()).obligations()).singleElement().satisfies(trip -> {
            assertThat(trip.subject()).isEqualTo("参加培训");
            assertThat(trip.due()).hasToString("2024-10-08");
            assertThat(trip.state()).isEqualTo(Obligation.State.LATE);
        });
    }

    @Test
    void theReportSaysTheSentence() {
        Reports reports = modules.get(Reports.class);
        Order order = new Order("vehicles", YUNXI, Period.parse("2024H2").orElseThrow(), null);
        String text = reports.html(reports.build(modules.operator(), order).orElseThrow()).replaceAll("<[^>]+>", "").replaceAll("\\s", "");
        assertThat(text).contains("下半年，公务用车行驶226.5公里，其中商务车186.5公里。");
    }

    @Test
    void theTemplateToFillInHasTheColumns() throws IOException {
        Path to = folder.resolve("template.xlsx");
        modules.get(Exchange.class).template(keeper(), TRIPS, to).orElseThrow();
        try (ReadableWorkbook workbook = new ReadableWorkbook(to.toFile())) {
            List<String> headings = workbook.getFirstSheet().read().getFirst().stream().map(Cell::getText).toList();
            assertThat(headings).containsExactly("*派车单号", "*车辆", "*用车事由", "*出车日期", "还车日期", "里程（公里）", "状态");
        }
    }

    private static Caller keeper() {
        return TestCallers.holding(modules.definitions(), "keeper", "fleet@" + YUNXI);
    }

    private static String example() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("../docs/new-ledger.md")));
        assertThat(example.find()).isTrue();
        return example.group(1);
    }
}
