package io.yuanheng.exchange;

import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.exchange.SheetLayout.Column;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// In which unit the amounts of a column stand: as a row of units below the headings says, else the heading itself, else
/// the note above the table (`单位：亿元`), else as the ledger keeps them.
final class SheetUnits {

    private static final Pattern NOTE = Pattern.compile("(?:^|[(\\[,、;])(?:金额|计量)?单位:(?<units>[^()\\[\\]:]{1,30})[)\\]]?$");

    private final String sheet;
    private final List<Unit> noted;

    /// @param above the rows above the headings, as texts
    SheetUnits(String sheet, List<List<String>> above) {
        this.sheet = sheet;
        this.noted = above.stream().flatMap(List::stream).flatMap(SheetUnits::noted).distinct().toList();
    }

    private static Stream<Unit> noted(String text) {
        Matcher m = NOTE.matcher(Headings.plain(text));
        return m.find()
                ? Stream.of(m.group("units").split("[,、;和]")).map(Headings::unit).flatMap(Optional::stream)
                : Stream.empty();
    }

    /// @param written the unit in the heading, or null
    /// @param inherited the unit in the merged heading above it, or null
    /// @return the unit to be written behind each amount, or null where it is the field's own
    @Nullable Unit of(@Nullable FieldDefinition field, @Nullable Unit written, @Nullable Unit inherited, Place place, List<Problem> problems) {
        Unit own = field == null ? null : unitOf(field.type());
        if (field == null || own == null) {
            return null;
        }
        if (written != null) {
            return other(written, own, place, problems);
        }
        if (inherited != null && inherited.convertsTo(own)) {
            return inherited.equals(own) ? null : inherited;
        }
        List<Unit> fitting = noted.stream().filter(unit -> unit.convertsTo(own)).toList();
        if (fitting.size() > 1) {
            problems.add(new Problem(
                    ExchangeProblem.UNIT,
                    place,
                    "表上方注明了几个单位，分不清“" + field.title() + "”是" + fitting.getFirst() + "还是" + fitting.get(1),
                    "请把单位写在表头里，如“" + field.title() + "（" + own + "）”"));
        }
        return fitting.isEmpty() || fitting.getFirst().equals(own) ? null : fitting.getFirst();
    }

    private static @Nullable Unit other(Unit written, Unit own, Place place, List<Problem> problems) {
        if (written.equals(own)) {
            return null;
        }
        if (!written.convertsTo(own)) {
            problems.add(new Problem(
                    ExchangeProblem.UNIT, place, "表头单位“" + written + "”与台账单位“" + own + "”不能换算", "请改为“" + own + "”或可换算的单位"));
            return null;
        }
        return written;
    }

    static @Nullable Unit unitOf(FieldType type) {
        return switch (type) {
            case FieldType.Amount(int _, int _, Unit unit) -> unit;
            case FieldType.Count(Unit unit) -> unit;
            case FieldType.Text _,
                    FieldType.Note _,
                    FieldType.Names _,
                    FieldType.Choice _,
                    FieldType.Reference _,
                    FieldType.Day _,
                    FieldType.Month _,
                    FieldType.Year _,
                    FieldType.Flag _,
                    FieldType.CreditCode _,
                    FieldType.Phone _, FieldType.Geometry _ -> null;
        };
    }

    /// Reads a row below the headings that holds nothing but units (`万元`, `亩`) into the columns.
    ///
    /// @param row counting from 1 as Excel shows it
    /// @return whether it is such a row
    boolean takeUnitRow(List<String> texts, int row, Map<Integer, Column> columns, List<Problem> problems) {
        Map<Integer, Column> withUnits = new HashMap<>();
        List<Problem> found = new ArrayList<>();
        boolean any = false;
        for (int c = 0; c < texts.size(); c++) {
            String text = Headings.plain(texts.get(c)).replaceAll("^[(\\[]|[)\\]]$", "");
            if (text.isEmpty() || text.equals("—") || text.equals("-")) {
                continue;
            }
            Optional<Unit> unit = Headings.unit(text);
            if (unit.isEmpty()) {
                return false;
            }
            any = true;
            Column column = columns.get(c);
            if (column != null) {
                Place place = new Place.InSheet(sheet, SheetLayout.letters(c) + row);
                withUnits.put(c, new Column(column.field(), of(column.field(), unit.get(), null, place, found)));
            }
        }
        columns.putAll(withUnits);
        problems.addAll(found);
        return any;
    }
}
