package io.yuanheng.exchange;

import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.exchange.Headings.Heading;
import io.yuanheng.exchange.SheetLayout.Column;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the heading rows among the first rows of a sheet and matches them with a ledger's fields by title and alias.
///
/// Headings may stand in one row or in two with merged cells above (`工业总产值 | 本期 | 上年同期`): the upper text then
/// belongs to all columns up to the next one, and either the two texts together or the lower one alone name the field.
final class HeadingSearch {

    static final int ROWS_SEARCHED = 20;
    static final String STATE_TITLE = "状态";
    private static final Set<String> IGNORED = Set.of("序号", "编号", "备注", "错误原因", "No", "NO", "no");

    private final LedgerDefinition ledger;
    private final Map<String, FieldDefinition> byHeading = new HashMap<>();

    HeadingSearch(LedgerDefinition ledger) {
        this.ledger = ledger;
        for (FieldDefinition field : ledger.fields()) {
            byHeading.putIfAbsent(Headings.read(field.title()).words(), field);
            byHeading.putIfAbsent(field.code().value(), field);
        }
        for (FieldDefinition field : ledger.fields()) {
            field.headers().forEach(h -> byHeading.putIfAbsent(Headings.read(h).words(), field));
        }
    }

    /// @param rows the sheet's first rows, each as texts by column; index 0 is row 1
    /// @return the layout with the most fields, or empty when no row names at least the ledger's key
    Optional<SheetLayout> search(String sheet, List<List<String>> rows) {
        SheetLayout best = null;
        for (int last = 0; last < rows.size(); last++) {
            for (int first = Math.max(0, last - 1); first <= last; first++) {
                SheetLayout found = match(sheet, rows, first, last);
                if (found.columns().size() >= enough() && (best == null || found.columns().size() > best.columns().size())) {
                    best = found;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private int enough() {
        return Math.min(2, ledger.fields().size());
    }

    private SheetLayout match(String sheet, List<List<String>> rows, int first, int last) {
        List<String> lower = rows.get(last);
        List<String> upper = first < last ? carriedRight(rows.get(first), lower.size()) : List.of();
        Map<Integer, Column> columns = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        Map<String, Integer> taken = new HashMap<>();
        for (int c = 0; c < Math.max(lower.size(), upper.size()); c++) {
            String below = at(lower, c);
            String above = at(upper, c);
            if (below.isEmpty() && (first == last || at(rows.get(first), c).isEmpty())) {
                continue;
            }
            Place place = new Place.InSheet(sheet, SheetLayout.letters(c) + (last + 1));
            Heading heading = heading(above, below);
            FieldDefinition field = byHeading.get(heading.words());
            boolean state = field == null && heading.words().equals(STATE_TITLE) && ledger.lifeCycle().isPresent();
            if (field == null && !state) {
                unknown(below.isEmpty() ? above : below, place).ifPresent(problems::add);
                continue;
            }
            String code = field == null ? "state" : field.code().value();
            Integer before = taken.putIfAbsent(code, c);
            if (before != null) {
                problems.add(new Problem(
                        ExchangeProblem.COLUMN_TWICE,
                        place,
                        "“" + (field == null ? STATE_TITLE : field.title()) + "”有两列：" + SheetLayout.letters(before) + " 列和 "
                                + SheetLayout.letters(c) + " 列",
                        "请只保留一列"));
                continue;
            }
            columns.put(c, new Column(field, unit(field, heading.unit(), place, problems)));
        }
        problems.addAll(missing(taken.keySet(), new Place.InSheet(sheet, "A" + (last + 1))));
        int data = last + 1;
        if (data < rows.size() && isUnitRow(rows.get(data), columns, sheet, data, problems)) {
            data++;
        }
        return new SheetLayout(sheet, data + 1, columns, rows.subList(first, last + 1), problems);
    }

    /// Two texts together where they name a field, else the lower, else (a cell merged downwards) the upper.
    private Heading heading(String above, String below) {
        Heading together = Headings.read(above + below);
        if (byHeading.containsKey(together.words()) || above.isEmpty()) {
            return together;
        }
        if (below.isEmpty()) {
            return Headings.read(above);
        }
        Heading lower = Headings.read(below);
        Unit unit = lower.unit() == null ? Headings.read(above).unit() : lower.unit();
        Heading joined = new Heading(Headings.read(above).words() + lower.words(), unit);
        return byHeading.containsKey(joined.words()) ? joined : lower;
    }

    private Optional<Problem> unknown(String heading, Place place) {
        if (IGNORED.contains(Headings.plain(heading))) {
            return Optional.empty();
        }
        return Optional.of(new Problem(
                ExchangeProblem.COLUMN_UNKNOWN, place, "台账“" + ledger.title() + "”没有“" + heading.strip() + "”这一项，该列未导入", null));
    }

    private List<Problem> missing(Set<String> taken, Place place) {
        List<Problem> problems = new ArrayList<>();
        for (FieldDefinition field : ledger.fields()) {
            if ((field.required() || ledger.identifiedBy().contains(field.code())) && !taken.contains(field.code().value())) {
                problems.add(new Problem(
                        ExchangeProblem.COLUMN_MISSING,
                        place,
                        "缺少必填的“" + field.title() + "”列",
                        field.headers().isEmpty() ? "请下载模板对照" : "也可写作：" + String.join("、", field.headers())));
            }
        }
        return problems;
    }

    private static @Nullable Unit unit(@Nullable FieldDefinition field, @Nullable Unit written, Place place, List<Problem> problems) {
        Unit own = field == null ? null : unitOf(field.type());
        if (written == null || own == null || written.equals(own)) {
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
                    FieldType.Phone _ -> null;
        };
    }

    /// A row below the headings that holds nothing but units (`万元`, `亩`).
    private static boolean isUnitRow(
            List<String> row, Map<Integer, Column> columns, String sheet, int index, List<Problem> problems) {
        boolean any = false;
        Map<Integer, Column> withUnits = new HashMap<>();
        List<Problem> found = new ArrayList<>();
        for (int c = 0; c < row.size(); c++) {
            String text = Headings.plain(row.get(c)).replaceAll("^[(\\[]|[)\\]]$", "");
            if (text.isEmpty() || text.equals("—") || text.equals("-")) {
                continue;
            }
            Optional<Unit> unit = Unit.of(text);
            if (unit.isEmpty()) {
                return false;
            }
            any = true;
            Column column = columns.get(c);
            if (column != null) {
                Place place = new Place.InSheet(sheet, SheetLayout.letters(c) + (index + 1));
                withUnits.put(c, new Column(column.field(), unit(column.field(), unit.get(), place, found)));
            }
        }
        if (any) {
            columns.putAll(withUnits);
            problems.addAll(found);
        }
        return any;
    }

    /// Only the first cell of a merged heading has a text; it speaks for the empty ones to its right.
    private static List<String> carriedRight(List<String> row, int width) {
        List<String> carried = new ArrayList<>();
        String last = "";
        for (int c = 0; c < Math.max(width, row.size()); c++) {
            last = at(row, c).isEmpty() ? last : at(row, c);
            carried.add(last);
        }
        return carried;
    }

    private static String at(List<String> row, int column) {
        return column < row.size() ? row.get(column).strip() : "";
    }

    /// Headings that this ledger would understand, for the message where none was found.
    String expected() {
        Set<String> titles = new HashSet<>();
        List<String> shown = new ArrayList<>();
        for (FieldDefinition field : ledger.fields()) {
            if (shown.size() < 8 && titles.add(field.title())) {
                shown.add(field.title());
            }
        }
        return String.join("、", shown);
    }
}
