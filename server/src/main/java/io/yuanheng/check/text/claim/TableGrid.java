package io.yuanheng.check.text.claim;

import io.yuanheng.check.text.Interval;
import io.yuanheng.check.text.Span;
import io.yuanheng.check.text.figure.PlainText;
import io.yuanheng.check.text.reading.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table of one head row, its columns known by the words at their head.
final class TableGrid {

    private static final int MOST_DIGITS = 15;
    private static final String COUNTERS = "家户个宗项条座栋起件次人名";

    /// What the figures of a column are.
    enum Column {
        /// 本期, 累计, 完成
        NOW,
        /// 上年同期
        PRIOR,
        /// 任务, 计划
        TASK,
        /// 同比 in percent
        GROWTH,
        /// 增减额
        CHANGE,
        /// 完成率
        COMPLETION,
        /// 占比
        SHARE,
        /// 序号, 联系电话, 位次 and other numbers that mean no amount
        NUMBER,
        OTHER
    }

    /// @param ulp one unit of the last printed digit; zero for things counted
    record Cell(Span span, String printed, BigDecimal value, BigDecimal ulp, int decimals, String unit) {

        Interval interval() {
            BigDecimal half = ulp.movePointLeft(1).multiply(new BigDecimal(5));
            return new Interval(value.subtract(half), value.add(half));
        }

        boolean counted() {
            return ulp.signum() == 0;
        }
    }

    private final String text;
    private final List<String> head;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Span>> rows;
    private final List<String> labels = new ArrayList<>();
    private final String ofTable;

    private TableGrid(String text, List<List<Span>> all, String caption) {
        this.text = text;
        this.head = all.getFirst().stream().map(c -> plain(text, c)).toList();
        this.rows = all.subList(1, all.size());
        this.head.forEach(h -> columns.add(columnOf(h)));
        this.rows.forEach(r -> labels.add(plain(text, r.getFirst())));
        this.ofTable = unitOfTable(caption);
    }

    /// @return null where the table has another form
    static @Nullable TableGrid of(String text, List<List<Span>> rows, String caption) {
        int width = rows.isEmpty() ? 0 : rows.getFirst().size();
        boolean even = width > 1 && rows.size() > 2 && rows.stream().allMatch(r -> r.size() == width);
        return even && rows.getFirst().stream().skip(1).allMatch(c -> number(plain(text, c)) == null) ? new TableGrid(text, rows, caption) : null;
    }

    private static String plain(String text, Span cell) {
        return PlainText.of(cell.of(text)).replace(" ", "").replace("\n", "");
    }

    private static Column columnOf(String head) {
        boolean rate = head.contains("%") || head.endsWith("率") || head.endsWith("比");
        if (Wording.has(head, "序号", "电话", "排名", "位次", "名次", "年份", "编号", "备注", "得分", "分值")) {
            return Column.NUMBER;
        }
        if (Wording.has(head, "占比", "比重", "占总") || head.startsWith("占") && !Wording.has(head, "任务", "计划", "目标", "占地")) {
            return Column.SHARE;
        }
        if (Wording.has(head, "完成率", "完成比例", "完成任务", "占任务", "占计划", "占目标", "完成进度") && (rate || head.endsWith("比例") || head.endsWith("进度"))) {
            return Column.COMPLETION;
        }
        if (Wording.has(head, "环比", "累计增", "两年", "可比")) {
            return Column.OTHER;
        }
        if (Wording.has(head, "同比", "增长", "增幅", "增速", "增减")) {
            return rate || Wording.has(head, "增幅", "增速") || head.equals("同比") || head.equals("同比增长") ? Column.GROWTH : Column.CHANGE;
        }
        if (Wording.has(head, "上年", "去年", "同期")) {
            return Column.PRIOR;
        }
        if (Wording.has(head, "任务", "目标", "计划") && !head.contains("完成")) {
            return Column.TASK;
        }
        return !rate && Wording.has(head, "本期", "本年", "今年", "累计", "完成", "实际", "实绩") ? Column.NOW : Column.OTHER;
    }

    int rows() {
        return rows.size();
    }

    int columns() {
        return head.size();
    }

    /// The cell of the one column of a kind; null where there is none or more than one, or no number in it.
    @Nullable
    Cell only(int row, Column kind) {
        int at = columns.indexOf(kind);
        return at < 1 || columns.lastIndexOf(kind) != at ? null : cell(row, at);
    }

    @Nullable
    Cell cell(int row, int column) {
        Span span = rows.get(row).get(column);
        String printed = span.of(text).strip();
        String plain = plain(text, span);
        boolean percent = plain.endsWith("%");
        BigDecimal value = number(percent ? plain.substring(0, plain.length() - 1) : plain);
        if (value == null) {
            return null;
        }
        boolean rate = percent || isRate(column);
        String unit = rate ? "%" : unit(row, column);
        boolean counted = value.scale() == 0 && unit.length() == 1 && COUNTERS.contains(unit);
        BigDecimal ulp = counted ? BigDecimal.ZERO : BigDecimal.ONE.movePointLeft(value.scale());
        int inside = span.of(text).indexOf(printed);
        Span digits = new Span(span.start() + inside, span.start() + inside + printed.length());
        return new Cell(digits, printed, value, ulp, value.scale(), unit);
    }

    /// 产销率 | 94.5% | 93.1%: what changed is told in percentage points.
    boolean isRateRow(int row) {
        return Wording.has(labels.get(row), "率", "比重", "占比", "%");
    }

    /// Growth of value added is told at comparable prices and does not follow from the amounts.
    boolean isAtComparablePrices(int row) {
        return Wording.has(labels.get(row) + String.join("", head), "增加值", "生产总值", "GDP", "可比", "不变价", "同口径");
    }

    /// Whether the words at the head say 额 or 数; 增减 alone may be percent.
    boolean saysAmount(Column kind) {
        return Wording.has(head.get(columns.indexOf(kind)), "额", "数", "量");
    }

    boolean isBlank(int row, int column) {
        String plain = plain(text, rows.get(row).get(column));
        return plain.isEmpty() || plain.chars().allMatch(c -> c == '-' || c == '/');
    }

    private boolean isRate(int column) {
        return switch (columns.get(column)) {
            case GROWTH, COMPLETION, SHARE -> true;
            case NOW, PRIOR, TASK, CHANGE, NUMBER, OTHER -> head.get(column).contains("%") || head.get(column).endsWith("率");
        };
    }

    /// Whether the figures of a column can be added.
    boolean adds(int column) {
        String words = head.get(column);
        return !isRate(column)
                && columns.get(column) != Column.NUMBER
                && !Wording.has(words, "均", "单价", "每", "强度", "倍", "比", "指数", "得分");
    }

    /// The one row named 合计 or 总计, or -1; it is the first or the last.
    int totalRow() {
        int found = -1;
        for (int row = 0; row < rows.size(); row++) {
            if (isTotal(labels.get(row))) {
                if (found >= 0) {
                    return -1;
                }
                found = row;
            }
        }
        return found == 0 || found == rows.size() - 1 ? found : -1;
    }

    /// The one column named 合计 beside columns that all mean the same; or -1.
    int totalColumn() {
        int found = -1;
        for (int column = 1; column < head.size(); column++) {
            boolean total = isTotal(head.get(column));
            if (total && found >= 0 || !total && columns.get(column) != Column.OTHER || head.get(column).contains("其中") || !adds(column)) {
                return -1;
            }
            found = total ? column : found;
        }
        boolean ownUnits = head.stream().skip(1).anyMatch(h -> h.contains("("));
        return ownUnits || head.size() < 4 ? -1 : found;
    }

    /// Whether all rows but the total are its parts.
    boolean everyRowCounts() {
        for (int row = 0; row < rows.size(); row++) {
            if (isPartOfPart(row) || isSubtotal(row) || labels.get(row).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    boolean isPartOfPart(int row) {
        String label = labels.get(row);
        return Wording.has(label, "其中", "#") || label.startsWith("(") || label.startsWith("-");
    }

    boolean isSubtotal(int row) {
        return labels.get(row).contains("小计");
    }

    private static boolean isTotal(String words) {
        return words.equals("合计") || words.equals("总计") || words.equals("共计") || words.equals("总数");
    }

    private String unit(int row, int column) {
        String own = inBracket(head.get(column));
        own = own.isEmpty() ? inBracket(labels.get(row)) : own;
        return own.isEmpty() ? ofTable : own;
    }

    private static String inBracket(String words) {
        int open = words.lastIndexOf('(');
        int close = words.indexOf(')', Math.max(open, 0));
        return open >= 0 && close > open ? words.substring(open + 1, close).replace("单位:", "") : "";
    }

    private static String unitOfTable(String caption) {
        String plain = PlainText.of(caption).replace(" ", "");
        int at = plain.lastIndexOf("单位:");
        if (at < 0) {
            return "";
        }
        int end = at + 3;
        while (end < plain.length() && Character.isLetter(plain.charAt(end))) {
            end++;
        }
        return plain.substring(at + 3, end);
    }

    /// A number and nothing else; null for anything beside it.
    private static @Nullable BigDecimal number(String plain) {
        StringBuilder digits = new StringBuilder();
        int points = 0;
        int seen = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean sign = i == 0 && (c == '-' || c == '+') && plain.length() > 1;
            if (c >= '0' && c <= '9') {
                seen++;
            } else if (c == '.' && seen > 0 && i + 1 < plain.length()) {
                points++;
            } else if (c == ',' && seen > 0 && i + 1 < plain.length()) {
                continue;
            } else if (!sign) {
                return null;
            }
            digits.append(c);
        }
        return seen == 0 || seen > MOST_DIGITS || points > 1 ? null : new BigDecimal(digits.toString());
    }
}
