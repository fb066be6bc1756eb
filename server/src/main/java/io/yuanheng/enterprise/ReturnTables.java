package io.yuanheng.enterprise;

import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.indicator.FigureView;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.Period;
import io.yuanheng.kernel.Unit;
import io.yuanheng.kernel.Value;
import io.yuanheng.ledger.Ledgers.RowView;
import io.yuanheng.ledger.ReferringRows.Pointing;
import io.yuanheng.ledger.ValueTexts;
import io.yuanheng.report.document.Block;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The firm's monthly returns on paper: what it reported month by month beside the same months a year before, and their curve.
final class ReturnTables {

    private static final FieldCode MONTH = new FieldCode("month");
    private static final FieldCode ESTIMATE = new FieldCode("estimate");
    private static final String NOT_REPORTED = "未报";
    private static final int MONTHS = 24;

    private ReturnTables() {}

    /// An amount of the return and the field for the same months a year before.
    private record Measure(FieldDefinition field, FieldDefinition prior) {}

    /// @return a table per measure, the first with its curve as bars; empty where nothing was reported
    static Optional<List<Block>> of(Pointing returns) {
        List<RowView> rows = returns.page().rows().stream().limit(MONTHS).toList().reversed();
        List<Block> blocks = new ArrayList<>();
        for (FieldDefinition field : returns.ledger().fields()) {
            Optional<FieldDefinition> prior = returns.ledger().field(new FieldCode(field.code() + "_prior"));
            boolean filled = rows.stream().anyMatch(row -> row.texts().containsKey(field.code()));
            if (field.type() instanceof FieldType.Amount && prior.isPresent() && filled) {
                Measure measure = new Measure(field, prior.get());
                if (blocks.isEmpty()) {
                    blocks.add(curve(rows, measure));
                }
                blocks.add(table(rows, measure));
            }
        }
        return blocks.isEmpty() ? Optional.empty() : Optional.of(blocks);
    }

    private static Block table(List<RowView> rows, Measure measure) {
        List<List<Block.Cell>> lines = rows.stream()
                .map(row -> List.of(
                        RowTables.cell(RowTables.text(row, MONTH)),
                        number(row.texts().get(measure.field().code())),
                        number(row.texts().get(measure.prior().code())),
                        RowTables.cell(row.version().value(ESTIMATE).equals(Optional.of(new Value.Flag(true))) ? "预计" : "")))
                .toList();
        String unit = "（" + unit(measure.field()) + "）";
        return new Block.Table(
                RowTables.words(measure.field().title() + "逐月"),
                List.of("月份", "当月数" + unit, "上年同期" + unit, "说明"),
                lines);
    }

    private static Block curve(List<RowView> rows, Measure measure) {
        return new Block.BarChart(
                RowTables.words(measure.field().title() + "逐月与上年同期（" + unit(measure.field()) + "）"),
                unit(measure.field()),
                rows.stream().map(row -> RowTables.text(row, MONTH)).toList(),
                List.of(series(rows, measure.field(), "当月数"), series(rows, measure.prior(), "上年同期")));
    }

    private static Block.Series series(List<RowView> rows, FieldDefinition field, String title) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        List<@Nullable String> figures = new ArrayList<>();
        for (RowView row : rows) {
            values.add(row.version().value(field.code()).orElse(null) instanceof Value.Number(BigDecimal amount) ? amount : null);
            figures.add(null);
        }
        return new Block.Series(title, values, figures);
    }

    /// The figures at the head of the page.
    static Block figures(Period period, List<FigureView> figures) {
        List<List<Block.Cell>> lines = figures.stream()
                .map(figure -> List.of(
                        RowTables.cell(figure.title() + "（" + figure.unit() + "）" + (figure.estimate() ? "预" : "")),
                        RowTables.cell(period.title()),
                        number(figure.value() == null ? null : grouped(figure.value())),
                        number(figure.prior() == null ? null : grouped(figure.prior())),
                        number(growth(figure))))
                .toList();
        return new Block.Table(List.of(), List.of("指标", "时期", "数值", "上年同期", "同比"), lines);
    }

    private static String growth(FigureView figure) {
        if (figure.growth() == null) {
            return "不可比";
        }
        BigDecimal percent = new BigDecimal(figure.growth());
        return (percent.signum() < 0 ? "下降" : "增长") + percent.abs().toPlainString() + "%";
    }

    private static String grouped(String plain) {
        BigDecimal amount = new BigDecimal(plain);
        return ValueTexts.grouped(amount, Math.max(0, amount.scale()));
    }

    private static Block.Cell number(@Nullable String text) {
        return new Block.Cell(RowTables.words(text == null ? NOT_REPORTED : text), true);
    }

    private static String unit(FieldDefinition field) {
        return Objects.requireNonNull((Unit) RowTables.unit(field)).symbol();
    }
}
