package io.yuanheng.check.document;

import io.yuanheng.check.text.Manuscript.Block;
import io.yuanheng.check.text.PrintedFigure;
import io.yuanheng.check.text.PrintedFigure.Qualifier;
import io.yuanheng.check.text.Span;
import io.yuanheng.check.text.TextCheck.Checked;
import io.yuanheng.kernel.Period;
import io.yuanheng.kernel.Quantity;
import io.yuanheng.kernel.Unit;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Gives the figures of a table the words that stand at the head of their row and column, and the unit named there.
///
/// Only tables of one head row whose rows are all as long as it are read so; elsewhere a number keeps what it says itself.
public final class TableCells {

    private static final Pattern NUMBER = Pattern.compile("(?<number>[-−－]?[0-9０-９][0-9０-９,，]*+(?:[.．][0-9０-９]+)?)\\s*(?<percent>[%％])?(?<note>[（(][^（）()]{1,6}[）)])?");
    private static final Pattern UNIT_IN_HEAD = Pattern.compile("[（(](?:单位[:：])?(?<unit>[^（）()]{1,6})[）)]");
    private static final Pattern UNIT_OF_TABLE = Pattern.compile("单位[:：]\\s*(?<unit>[\\p{IsHan}%％㎡/]{1,6})");
    private static final List<String> BASES = List.of("元", "美元", "平方米", "米", "吨", "立方米", "千瓦时", "%", "个百分点");

    private final Checked checked;
    private final String text;
    private final Optional<Period> ofTitle;
    private final NavigableMap<Integer, PrintedFigure> scannedAt = new TreeMap<>();
    private final Map<Integer, PrintedFigure> byStart = new HashMap<>();
    private final Map<Span, String> heads = new HashMap<>();

    private TableCells(Checked checked) {
        this.checked = checked;
        this.text = checked.manuscript().text();
        checked.figures().forEach(f -> scannedAt.put(f.span().start(), f));
        this.ofTitle = CoveredMonths.periodOfTitle(checked.manuscript());
    }

    /// @param checked the same with the figures of tables named
    /// @param heads the head of the column, by the span of the figure
    public record Read(Checked checked, Map<Span, String> heads) {
        public Read {
            heads = Map.copyOf(heads);
        }
    }

    public static Read name(Checked checked) {
        TableCells cells = new TableCells(checked);
        String before = "";
        for (Block block : checked.manuscript().blocks()) {
            switch (block) {
                case Block.Table(Span _, List<List<Span>> rows) -> cells.table(rows, before);
                case Block.Paragraph(Span span, int _) -> before = span.of(checked.manuscript().text());
            }
        }
        return cells.read();
    }

    private Read read() {
        if (byStart.isEmpty()) {
            return new Read(checked, Map.of());
        }
        List<PrintedFigure> figures = new ArrayList<>();
        for (PrintedFigure figure : checked.figures()) {
            figures.add(byStart.getOrDefault(figure.span().start(), figure));
        }
        return new Read(new Checked(checked.manuscript(), figures, checked.claims()), heads);
    }

    private void table(List<List<Span>> rows, String caption) {
        List<String> head = rows.isEmpty() ? List.of() : rows.getFirst().stream().map(c -> c.of(text).strip()).toList();
        boolean plain = head.size() > 1 && rows.size() > 1 && rows.stream().allMatch(r -> r.size() == head.size());
        if (!plain || head.stream().skip(1).anyMatch(h -> NUMBER.matcher(h).matches())) {
            return;
        }
        int unitColumn = column(head, "单位", "计量单位");
        Matcher whole = UNIT_OF_TABLE.matcher(caption);
        String ofTable = whole.find() ? whole.group("unit") : "";
        Optional<Period> period = period(caption);
        for (List<Span> row : rows.subList(1, rows.size())) {
            String label = row.getFirst().of(text).strip();
            String ofRow = unitColumn > 0 ? row.get(unitColumn).of(text).strip() : unitIn(label);
            for (int i = 1; i < row.size(); i++) {
                if (i != unitColumn && !label.isEmpty()) {
                    cell(row.get(i), withoutBracket(label), head.get(i), ofRow.isEmpty() ? ofTable : ofRow, period);
                }
            }
        }
    }

    private Optional<Period> period(String caption) {
        return CoveredMonths.in(caption, 0)
                .flatMap(c -> c.year() > 0 ? c.period() : ofTitle.flatMap(t -> c.inYear(t.to().getYear()).period()))
                .or(() -> ofTitle);
    }

    private void cell(Span cell, String label, String head, String ofRow, Optional<Period> period) {
        Matcher number = NUMBER.matcher(cell.of(text).strip());
        if (!number.matches()) {
            return;
        }
        Map.Entry<Integer, PrintedFigure> scanned = scannedAt.ceilingEntry(cell.start());
        if (scanned == null || !cell.covers(scanned.getValue().span()) || scanned.getValue().masked()) {
            return;
        }
        String inHead = unitIn(head);
        boolean rate = number.group("percent") != null || inHead.equals("%") || inHead.equals("％") || isRate(head);
        String unit = rate ? "%" : inHead.isEmpty() ? ofRow : inHead;
        PrintedFigure figure = scanned.getValue();
        Optional<Unit> known = Unit.of(unit.equals("％") ? "%" : unit);
        if (known.isEmpty()) {
            return;
        }
        BigDecimal printed = new BigDecimal(Normalizer.normalize(number.group("number"), Normalizer.Form.NFKC)
                .replace(",", "")
                .replace('−', '-'));
        Unit base = base(known.get());
        byStart.put(
                figure.span().start(),
                new PrintedFigure(
                        figure.span(),
                        label,
                        new Quantity(printed, known.get()).in(base).amount(),
                        base.symbol(),
                        figure.printed(),
                        period.orElse(figure.period()),
                        qualifiers(head, String.valueOf(number.group("note"))),
                        false));
        heads.put(figure.span(), head);
    }

    private static Set<Qualifier> qualifiers(String head, String note) {
        Set<Qualifier> found = EnumSet.noneOf(Qualifier.class);
        if (head.contains("同期") || head.startsWith("上年") || head.startsWith("去年")) {
            found.add(Qualifier.PRIOR);
        } else if (head.contains("同比") || head.contains("增长") || head.contains("增幅") || head.contains("增速")) {
            found.add(Qualifier.GROWTH);
        } else if (!head.contains("完成") && (head.contains("任务") || head.contains("目标"))) {
            found.add(Qualifier.TARGET);
        } else if (head.contains("计划") && !head.contains("完成")) {
            found.add(Qualifier.PLANNED);
        }
        if (note.contains("预")) {
            found.add(Qualifier.EXPECTED);
        }
        return found;
    }

    private static boolean isRate(String head) {
        return head.contains("%") || head.contains("％") || head.contains("占比") || head.endsWith("率");
    }

    private static Unit base(Unit unit) {
        if (unit.symbol().equals("亩")) {
            return unit;
        }
        return BASES.stream().map(Unit::named).filter(unit::convertsTo).findFirst().orElse(unit);
    }

    private static int column(List<String> head, String... titles) {
        for (int i = 1; i < head.size(); i++) {
            if (List.of(titles).contains(head.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static String unitIn(String words) {
        Matcher matcher = UNIT_IN_HEAD.matcher(words);
        return matcher.find() ? matcher.group("unit").strip() : "";
    }

    private static String withoutBracket(String label) {
        int bracket = Math.max(label.indexOf('（'), label.indexOf('('));
        return bracket > 0 ? label.substring(0, bracket).strip() : label;
    }
}
