package io.yuanheng.exchange;

import io.yuanheng.declaration.Dictionary;
import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.LifeCycle;
import io.yuanheng.kernel.Unit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// The blank template of a ledger: headings with units, drop-downs, a sheet of notes.
final class WorkbookTemplate {

    private static final int LAST_ROW = 5_000;
    private static final String HEAD_FILL = "E6F2F1";

    private final LedgerDefinition ledger;

    WorkbookTemplate(LedgerDefinition ledger) {
        this.ledger = ledger;
    }

    void write(Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to);
                Workbook workbook = new Workbook(out, "Yuanheng", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(ledger.title());
            Worksheet notes = workbook.newWorksheet("填写说明");
            Worksheet options = workbook.newWorksheet("选项");
            options.setVisibilityState(VisibilityState.VERY_HIDDEN);
            headings(sheet, options);
            notes(notes);
        }
    }

    /// The heading of a field: title, unit in brackets, a star where it must be filled.
    static String heading(LedgerDefinition ledger, FieldDefinition field) {
        Unit unit = SheetUnits.unitOf(field.type());
        boolean required = field.required() || ledger.identifiedBy().contains(field.code());
        return (required ? "*" : "") + field.title() + (unit == null ? "" : "（" + unit + "）");
    }

    private void headings(Worksheet sheet, Worksheet options) {
        int column = 0;
        for (FieldDefinition field : ledger.fields()) {
            head(sheet, column, heading(ledger, field));
            drop(sheet, options, column, choices(field.type()));
            sheet.comment(0, column, note(field));
            column++;
        }
        if (ledger.lifeCycle().isPresent()) {
            head(sheet, column, HeadingSearch.STATE_TITLE);
            drop(sheet, options, column, ledger.lifeCycle().get().states().stream().map(LifeCycle.State::title).toList());
        }
        sheet.freezePane(1, 1);
    }

    private static void head(Worksheet sheet, int column, String text) {
        sheet.value(0, column, text);
        sheet.style(0, column).bold().fillColor(HEAD_FILL).wrapText(true).set();
        sheet.width(column, Math.max(12, text.length() * 2 + 4));
    }

    private static void drop(Worksheet sheet, Worksheet options, int column, List<String> choices) {
        if (choices.isEmpty()) {
            return;
        }
        for (int i = 0; i < choices.size(); i++) {
            options.value(i, column, choices.get(i));
        }
        sheet.range(1, column, LAST_ROW, column)
                .validateWithList(options.range(0, column, choices.size() - 1, column))
                .allowBlank(true)
                .showErrorMessage(true)
                .errorTitle("不在选项中")
                .error("请从下拉列表中选择");
    }

    private static List<String> choices(FieldType type) {
        return switch (type) {
            case FieldType.Choice(Dictionary dictionary, int level) ->
                dictionary.entries().stream()
                        .filter(e -> level == 0 || e.level() == level)
                        .map(Dictionary.Entry::title)
                        .toList();
            case FieldType.Flag() -> List.of("是", "否");
            case FieldType.Text _,
                    FieldType.Note _,
                    FieldType.Names _,
                    FieldType.Amount _,
                    FieldType.Count _,
                    FieldType.Reference _,
                    FieldType.Day _,
                    FieldType.Month _,
                    FieldType.Year _,
                    FieldType.CreditCode _,
                    FieldType.Phone _, FieldType.Geometry _ -> List.of();
        };
    }

    private String note(FieldDefinition field) {
        List<String> parts = new ArrayList<>();
        parts.add(writing(field.type()));
        if (field.help() != null) {
            parts.add(field.help());
        }
        return String.join("。", parts);
    }

    private void notes(Worksheet notes) {
        String[] heads = {"栏目", "必填", "怎么填", "说明"};
        for (int c = 0; c < heads.length; c++) {
            notes.value(0, c, heads[c]);
            notes.style(0, c).bold().fillColor(HEAD_FILL).set();
        }
        int row = 1;
        for (FieldDefinition field : ledger.fields()) {
            notes.value(row, 0, field.title());
            notes.value(row, 1, field.required() || ledger.identifiedBy().contains(field.code()) ? "是" : "");
            notes.value(row, 2, writing(field.type()));
            notes.value(row, 3, field.help() == null ? "" : field.help());
            row++;
        }
        notes.value(row + 1, 0, "识别一行的栏目");
        notes.value(row + 1, 2, String.join("、", ledger.identifiedBy().stream()
                .map(code -> ledger.field(code).orElseThrow().title())
                .toList()) + "：与已有的行相同则更新，不同则新增");
        notes.width(0, 22);
        notes.width(1, 8);
        notes.width(2, 46);
        notes.width(3, 60);
    }

    private static String writing(FieldType type) {
        return switch (type) {
            case FieldType.Text(int max, String _) -> "文字，不超过 " + max + " 字";
            case FieldType.Note() -> "文字，可分段";
            case FieldType.Names() -> "几个名称之间用顿号“、”分开";
            case FieldType.Amount(int _, int scale, Unit unit) -> "数字，单位" + unit + "，最多 " + scale + " 位小数；也可写 1.2亿";
            case FieldType.Count(Unit unit) -> "整数，单位" + unit;
            case FieldType.Choice(Dictionary dictionary, int level) -> level == 0
                    ? "从下拉列表选择（" + dictionary.title() + "）"
                    : "从下拉列表选择（" + dictionary.title() + "，第 " + level + " 级）";
            case FieldType.Reference _ -> "填名称、别名或编号，须已在相应台账中";
            case FieldType.Day() -> "日期，如 2024-06-30";
            case FieldType.Month(boolean january) -> january ? "月份，如 2024-06" : "月份，如 2024-06；1月免报，2月填1—2月累计";
            case FieldType.Year() -> "年份，如 2024";
            case FieldType.Flag() -> "是 或 否";
            case FieldType.CreditCode() -> "18 位统一社会信用代码";
            case FieldType.Phone() -> "手机或带区号的电话";
            case FieldType.Geometry _ -> "界址点，一点一行：点号,X,Y（CGCS2000 三度带，Y 带带号）或 经度,纬度；也可粘贴 GeoJSON";
        };
    }
}
