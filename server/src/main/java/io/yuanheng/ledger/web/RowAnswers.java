package io.yuanheng.ledger.web;

import io.yuanheng.history.Change;
import io.yuanheng.history.Version;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import io.yuanheng.ledger.Ledgers.Receipt;
import io.yuanheng.ledger.Ledgers.RowView;
import io.yuanheng.ledger.Ledgers.VersionView;
import io.yuanheng.ledger.RowLists;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rows on the wire. Amounts are texts.
final class RowAnswers {

    private RowAnswers() {}

    /// @param value as a command takes it back: plain digits, ISO dates, codes, `#row` for a reference
    /// @param text as people read it
    record Cell(String value, String text) {}

    record Row(
            long row,
            String park,
            long change,
            int version,
            @Nullable String state,
            @Nullable String stateTitle,
            String label,
            Map<String, Cell> cells) {}

    /// @param states rows by state over the filter without its state
    record Rows(
            List<Row> rows, @Nullable String next, long total, Map<String, String> sums, Map<String, Long> states, long asOf) {}

    record RowVersion(
            int version,
            long change,
            Instant at,
            String by,
            String kind,
            @Nullable String reason,
            @Nullable String file,
            @Nullable String state,
            @Nullable String stateTitle,
            @Nullable Long closedBy,
            Map<String, Cell> cells,
            List<String> changed,
            Map<String, String> sources) {}

    record Done(long change, long row) {}

    static Row row(RowView view) {
        Version version = view.version();
        return new Row(
                version.row().value(),
                version.park().value(),
                version.from().value(),
                version.number(),
                version.state(),
                view.stateTitle(),
                view.label(),
                cells(view));
    }

    static Rows rows(RowLists.Page page) {
        Map<String, String> sums = new LinkedHashMap<>();
        page.sums().forEach((field, sum) -> sums.put(field.value(), sum));
        RowId next = page.next();
        return new Rows(
                page.rows().stream().map(RowAnswers::row).toList(),
                next == null ? null : next.toString(),
                page.total(),
                sums,
                page.states(),
                page.asOf().value());
    }

    static RowVersion version(VersionView view) {
        Version version = view.row().version();
        Change change = view.change();
        Map<String, String> sources = new LinkedHashMap<>();
        view.cells().forEach((field, cell) -> sources.put(field.value(), cell));
        return new RowVersion(
                version.number(),
                change.number().value(),
                change.at(),
                change.by().name(),
                change.kind(),
                change.reason(),
                change.source().map(Change.Source::file).orElse(null),
                version.state(),
                view.row().stateTitle(),
                version.to() == null ? null : version.to().value(),
                cells(view.row()),
                view.changed().stream().map(FieldCode::value).toList(),
                sources);
    }

    static Done done(Receipt receipt) {
        return new Done(receipt.change().value(), receipt.rows().getFirst().value());
    }

    private static Map<String, Cell> cells(RowView view) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        view.texts()
                .forEach((field, text) -> view.version()
                        .value(field)
                        .ifPresent(value -> cells.put(field.value(), new Cell(typed(value), text))));
        return cells;
    }

    private static String typed(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Number(var amount) -> amount.toPlainString();
            case Value.Day(var day) -> day.toString();
            case Value.Month(var month) -> month.toString();
            case Value.Flag(boolean set) -> String.valueOf(set);
            case Value.Reference(RowId row) -> "#" + row;
        };
    }
}
