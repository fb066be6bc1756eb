package io.yuanheng.exchange;

import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.exchange.Headings.Heading;
import io.yuanheng.exchange.SheetLayout.Column;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    /// @return the layout with the most fields, or empty when no row names two of them or all that must be filled
    Optional<SheetLayout> search(String sheet, List<List<String>> rows) {
        SheetLayout best = null;
        for (int last = 0; last < rows.size(); last++) {
            // one row before two: a title above the headings must not be taken for their upper half
            for (int first = last; first >= Math.max(0, last - 1); first--) {
                SheetLayout found = match(sheet, rows, first, last);
                if (isRecognised(found) && (best == null || found.columns().size() > best.columns().size())) {
                    best = found;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /// Two fields of the ledger, or one where nothing else has to be filled: a list of names in one column.
    private static boolean isRecognised(SheetLayout found) {
        return found.columns().size() >= 2
                || found.columns().size() == 1 && found.problems().stream().noneMatch(p -> p.code() == ExchangeProblem.COLUMN_MISSING);
    }

    private SheetLayout match(String sheet, List<List<String>> rows, int first, int last) {
        List<String> lower = rows.get(last);
        List<String> upper = first < last ? carriedRight(rows.get(first), lower.size()) : List.of();
        SheetUnits units = new SheetUnits(sheet, rows.subList(0, first));
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
            Integer before = taken.putIfAbsent(field == null ? "state" : field.code().value(), c);
            if (before != null) {
                problems.add(twice(field == null ? STATE_TITLE : field.title(), before, c, place));
                continue;
            }
            columns.put(c, new Column(field, units.of(field, heading.unit(), Headings.read(above).unit(), place, problems)));
        }
        problems.addAll(missing(taken.keySet(), new Place.InSheet(sheet, "A" + (last + 1))));
        int data = last + 1;
        if (data < rows.size() && units.takeUnitRow(rows.get(data), data + 1, columns, problems)) {
            data++;
        }
        return new SheetLayout(sheet, last + 1, data + 1, columns, rows.subList(0, data), problems);
    }

    private static Problem twice(String title, int before, int column, Place place) {
        return new Problem(
                ExchangeProblem.COLUMN_TWICE,
                place,
                "“" + title + "”有两列：" + SheetLayout.letters(before) + " 列和 " + SheetLayout.letters(column) + " 列",
                "请只保留一列");
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
        Heading joined = new Heading(Headings.read(above).words() + lower.words(), lower.unit());
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
