package io.yuanheng.indicator;

import io.yuanheng.declaration.Dictionary;
import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.LifeCycle;
import io.yuanheng.history.Version;
import io.yuanheng.indicator.Indicators.Cell;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// Cells as people read them: titles of choices, names of references, amounts with the declared decimals.
final class CellTexts {

    private final RowNames names;

    CellTexts(RowNames names) {
        this.names = names;
    }

    String text(FieldType type, Value value) {
        return switch (value) {
            case Value.Text(String text) -> type instanceof FieldType.Choice(Dictionary list, int _) ? title(list, text) : text;
            case Value.Number(BigDecimal amount) -> number(type, amount);
            case Value.Day(var day) -> day.toString();
            case Value.Month(var month) -> month.toString();
            case Value.Flag(boolean set) -> set ? "是" : "否";
            case Value.Reference(var row) ->
                type instanceof FieldType.Reference(LedgerCode to) ? names.name(to, row.value()) : row.toString();
        };
    }

    /// A cell as the database wrote it out as text.
    String text(FieldType type, String raw) {
        return switch (type) {
            case FieldType.Choice(Dictionary list, int _) -> title(list, raw);
            case FieldType.Reference(LedgerCode to) -> names.name(to, Long.parseLong(raw));
            case FieldType.Amount _, FieldType.Count _ -> number(type, new BigDecimal(raw));
            case FieldType.Flag() -> Boolean.parseBoolean(raw) ? "是" : "否";
            case FieldType.Text _,
                    FieldType.Note _,
                    FieldType.Names _,
                    FieldType.Day _,
                    FieldType.Month _,
                    FieldType.Year _,
                    FieldType.CreditCode _,
                    FieldType.Phone _, FieldType.Geometry _ -> raw;
        };
    }

    /// The filled cells in declared order.
    List<Cell> cells(LedgerDefinition ledger, Version version) {
        return ledger.fields().stream()
                .flatMap(field -> version.value(field.code()).stream()
                        .map(value -> new Cell(field.code(), field.title(), text(field.type(), value))))
                .toList();
    }

    /// What a person calls the row.
    String label(LedgerDefinition ledger, Version version) {
        return ledger.field(ledger.name())
                .flatMap(field -> version.value(field.code()).map(value -> text(field.type(), value)))
                .orElse("#" + version.row());
    }

    /// Asks for all referenced names of these rows at once.
    void prepare(LedgerDefinition ledger, List<Version> versions) {
        for (FieldDefinition field : ledger.fields()) {
            if (field.type() instanceof FieldType.Reference(LedgerCode to)) {
                names.prepare(to, versions.stream()
                        .flatMap(version -> version.value(field.code()).stream())
                        .filter(Value.Reference.class::isInstance)
                        .map(value -> ((Value.Reference) value).row().value())
                        .toList());
            }
        }
    }

    static String stateTitle(LedgerDefinition ledger, String state) {
        return ledger.lifeCycle().flatMap(cycle -> cycle.state(state)).map(LifeCycle.State::title).orElse(state);
    }

    static String title(Dictionary list, String code) {
        return list.entry(code).map(Dictionary.Entry::title).orElse(code);
    }

    private static String number(FieldType type, BigDecimal amount) {
        return type instanceof FieldType.Amount(int _, int scale, var _)
                ? amount.setScale(scale, RoundingMode.HALF_UP).toPlainString()
                : amount.toPlainString();
    }
}
