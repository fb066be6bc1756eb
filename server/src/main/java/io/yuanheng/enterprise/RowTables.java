package io.yuanheng.enterprise;

import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.Unit;
import io.yuanheng.ledger.Ledgers.RowView;
import io.yuanheng.ledger.ReferringRows.Pointing;
import io.yuanheng.ledger.ValueTexts;
import io.yuanheng.report.document.Block;
import io.yuanheng.report.document.Inline;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Rows as tables on paper. A cell the caller may not see was never read; its column is missing.
final class RowTables {

    /// As many as the page shows.
    private static final int SHOWN = 6;
    /// What 156 mm hold, in half-width characters with room around them; what does not fit stands together in the last column.
    private static final int PAPER = 95;
    private static final int WIDEST_WORDS = 26;
    private static final String REST = "其他";

    private RowTables() {}

    /// All filled fields of one row, two columns.
    static Block facts(LedgerDefinition ledger, RowView row) {
        List<List<Block.Cell>> lines = ledger.sections().stream()
                .flatMap(section -> section.fields().stream())
                .flatMap(code -> ledger.field(code).stream())
                .filter(field -> row.texts().containsKey(field.code()))
                .map(field -> List.of(cell(headed(field)), cell(text(row, field.code()))))
                .toList();
        return new Block.Table(List.of(), List.of("项目", "内容"), lines);
    }

    /// Rows that point to the firm, with what the page shows of them and the sums over all.
    static Block list(Pointing found) {
        List<FieldDefinition> shown = shown(found);
        List<FieldDefinition> columns = fitting(found, shown);
        List<FieldDefinition> rest = shown.stream().filter(field -> !columns.contains(field)).toList();
        boolean states = found.ledger().lifeCycle().isPresent();
        List<String> header = new ArrayList<>(columns.stream().map(RowTables::headed).toList());
        List<List<Block.Cell>> lines = new ArrayList<>();
        for (RowView row : found.page().rows()) {
            lines.add(new ArrayList<>(columns.stream().map(field -> cell(field, text(row, field.code()))).toList()));
        }
        if (!rest.isEmpty()) {
            header.add(REST);
            for (int i = 0; i < lines.size(); i++) {
                lines.get(i).add(cell(said(found.page().rows().get(i), rest)));
            }
        }
        if (states) {
            header.add("状态");
            for (int i = 0; i < lines.size(); i++) {
                String state = found.page().rows().get(i).stateTitle();
                lines.get(i).add(cell(state == null ? "" : state));
            }
        }
        if (found.page().total() > 1 && columns.stream().anyMatch(field -> found.page().sums().containsKey(field.code()))) {
            lines.add(total(found, columns, header.size()));
        }
        return new Block.Table(List.of(), header, List.copyOf(lines));
    }

    private static String said(RowView row, List<FieldDefinition> fields) {
        return fields.stream()
                .filter(field -> row.texts().containsKey(field.code()))
                .map(field -> headed(field) + "：" + text(row, field.code()))
                .collect(Collectors.joining("；"));
    }

    private static List<Block.Cell> total(Pointing found, List<FieldDefinition> columns, int width) {
        List<Block.Cell> cells = new ArrayList<>();
        for (FieldDefinition field : columns) {
            String sum = found.page().sums().get(field.code());
            cells.add(
                    sum == null
                            ? cell(cells.isEmpty() ? "合计" : "")
                            : new Block.Cell(words(ValueTexts.grouped(new BigDecimal(sum), scale(field))), true));
        }
        while (cells.size() < width) {
            cells.add(cell(""));
        }
        return cells;
    }

    /// The columns of the page: the row's name first, then when, which, how much; what nobody filled and long texts are left out.
    private static List<FieldDefinition> shown(Pointing found) {
        return found.ledger().fields().stream()
                .filter(field -> !field.code().equals(found.field().code()))
                .filter(field -> !(field.type() instanceof FieldType.Note) && !(field.type() instanceof FieldType.Names)
                        && !(field.type() instanceof FieldType.Geometry))
                .filter(field -> found.page().rows().stream().anyMatch(row -> row.texts().containsKey(field.code())))
                .sorted(Comparator.comparing(field -> order(found.ledger(), field)))
                .limit(SHOWN)
                .toList();
    }

    /// Those that keep a column of their own: the name, then numbers, then the others as far as the paper goes.
    private static List<FieldDefinition> fitting(Pointing found, List<FieldDefinition> shown) {
        int state = found.ledger().lifeCycle().isPresent() ? 10 : 0;
        if (state + shown.stream().mapToInt(field -> width(found, field)).sum() <= PAPER) {
            return shown;
        }
        int left = PAPER - state - WIDEST_WORDS;
        Set<FieldDefinition> kept = new HashSet<>();
        List<FieldDefinition> wanted = shown.stream()
                .sorted(Comparator.comparing(field -> field.code().equals(found.ledger().name()) ? 0 : isNumber(field) ? 1 : 2))
                .toList();
        for (FieldDefinition field : wanted) {
            int width = width(found, field);
            if (width <= left) {
                left -= width;
                kept.add(field);
            }
        }
        return shown.stream().filter(kept::contains).toList();
    }

    private static int width(Pointing found, FieldDefinition field) {
        int widest = found.page().rows().stream().mapToInt(row -> halves(text(row, field.code()))).max().orElse(0);
        int header = Math.min(12, halves(headed(field)));
        return 2 + Math.max(header, stiff(field) ? widest * 3 / 2 : Math.min(WIDEST_WORDS - 2, widest * 5 / 4));
    }

    private static int halves(String text) {
        return text.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
    }

    private static int order(LedgerDefinition ledger, FieldDefinition field) {
        if (field.code().equals(ledger.name())) {
            return 0;
        }
        return switch (field.type()) {
            case FieldType.Month _, FieldType.Day _ -> 1;
            case FieldType.Choice _ -> 2;
            case FieldType.Amount _, FieldType.Count _ -> 3;
            case FieldType.Text _, FieldType.Note _, FieldType.Names _, FieldType.Reference _, FieldType.Year _, FieldType.Flag _,
                    FieldType.CreditCode _, FieldType.Phone _, FieldType.Geometry _ -> 4;
        };
    }

    static String headed(FieldDefinition field) {
        Unit unit = unit(field);
        return unit == null ? field.title() : field.title() + "（" + unit.symbol() + "）";
    }

    static @Nullable Unit unit(FieldDefinition field) {
        return switch (field.type()) {
            case FieldType.Amount(int _, int _, Unit unit) -> unit;
            case FieldType.Count(Unit unit) -> unit;
            case FieldType.Text _, FieldType.Note _, FieldType.Names _, FieldType.Choice _, FieldType.Reference _, FieldType.Day _,
                    FieldType.Month _, FieldType.Year _, FieldType.Flag _, FieldType.CreditCode _, FieldType.Phone _,
                    FieldType.Geometry _ -> null;
        };
    }

    private static int scale(FieldDefinition field) {
        return field.type() instanceof FieldType.Amount(int _, int scale, Unit _) ? scale : 0;
    }

    static boolean isNumber(FieldDefinition field) {
        return unit(field) != null;
    }

    /// Whether it is not to be broken across lines (GB/T 15835-2011: numbers and dates in digits).
    private static boolean stiff(FieldDefinition field) {
        return isNumber(field) || field.type() instanceof FieldType.Day || field.type() instanceof FieldType.Month || field.type() instanceof FieldType.Year;
    }

    private static Block.Cell cell(FieldDefinition field, String text) {
        return new Block.Cell(words(text), stiff(field));
    }

    static String text(RowView row, FieldCode field) {
        return row.texts().getOrDefault(field, "");
    }

    static Block.Cell cell(String text) {
        return new Block.Cell(words(text), false);
    }

    static List<Inline> words(String text) {
        return List.of(new Inline.Words(text));
    }
}
