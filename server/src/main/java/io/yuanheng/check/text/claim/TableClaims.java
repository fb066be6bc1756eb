package io.yuanheng.check.text.claim;

import io.yuanheng.check.text.Claim;
import io.yuanheng.check.text.Claim.Verdict;
import io.yuanheng.check.text.Interval;
import io.yuanheng.check.text.Manuscript;
import io.yuanheng.check.text.Manuscript.Block;
import io.yuanheng.check.text.Span;
import io.yuanheng.check.text.claim.TableGrid.Cell;
import io.yuanheng.check.text.claim.TableGrid.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a table says by its form: 合计 rows and columns, 同比 and 增减 beside this year and last, 完成率 beside the task, 占比 of the
/// total.
///
/// Only tables of one head row whose rows are all as long as it are read. A total is called wrong only where every row counts
/// towards it: no 其中, no 小计, no cell that is not a number.
public final class TableClaims {

    private static final int DECIMALS_SHOWN = 2;

    private final String text;
    private final List<Claim> claims = new ArrayList<>();

    private TableClaims(String text) {
        this.text = text;
    }

    /// @return in the order of the text
    public static List<Claim> find(Manuscript manuscript) {
        TableClaims found = new TableClaims(manuscript.text());
        String before = "";
        for (Block block : manuscript.blocks()) {
            switch (block) {
                case Block.Table table -> {
                    TableGrid grid = TableGrid.of(manuscript.text(), table.rows(), before);
                    if (grid != null) {
                        found.read(grid);
                    }
                }
                case Block.Paragraph(Span span, int _) -> before = span.of(manuscript.text());
            }
        }
        return found.claims;
    }

    private void read(TableGrid grid) {
        for (int row = 0; row < grid.rows(); row++) {
            besideOneAnother(grid, row);
            acrossColumns(grid, row);
        }
        int total = grid.totalRow();
        if (total >= 0) {
            downRows(grid, total);
            shares(grid, total);
        }
    }

    /// This year beside last, and beside the task.
    private void besideOneAnother(TableGrid grid, int row) {
        Cell now = grid.only(row, Column.NOW);
        Cell prior = grid.only(row, Column.PRIOR);
        Cell task = grid.only(row, Column.TASK);
        Cell growth = grid.only(row, Column.GROWTH);
        Cell change = grid.only(row, Column.CHANGE);
        Cell completion = grid.only(row, Column.COMPLETION);
        if (now == null) {
            return;
        }
        if (prior != null && growth != null && grid.isRateRow(row)) {
            add(Claim.Kind.DIFFERENCE, Formula.DIFFERENCE, List.of(now, prior), growth, "{0}-{1}", false);
        } else if (prior != null && growth != null && prior.value().signum() > 0) {
            add(Claim.Kind.YOY, Formula.GROWTH, List.of(now, prior), growth, "({0}÷{1}-1)×100%", !grid.isAtComparablePrices(row));
        }
        if (prior != null && change != null) {
            add(Claim.Kind.DIFFERENCE, Formula.DIFFERENCE, List.of(now, prior), change, "{0}-{1}", grid.saysAmount(Column.CHANGE));
        }
        if (task != null && completion != null) {
            add(Claim.Kind.COMPLETION, Formula.SHARE, List.of(now, task), completion, "{0}÷{1}", true);
        }
    }

    /// 合计 | 东区 | 西区: a column that adds up the others of its row.
    private void acrossColumns(TableGrid grid, int row) {
        int total = grid.totalColumn();
        if (total < 0) {
            return;
        }
        Cell sum = grid.cell(row, total);
        List<Cell> parts = new ArrayList<>();
        for (int column = 1; column < grid.columns(); column++) {
            Cell part = grid.cell(row, column);
            if (column != total && part == null && !grid.isBlank(row, column)) {
                return;
            }
            if (column != total && part != null) {
                parts.add(part);
            }
        }
        if (sum != null && parts.size() >= 2) {
            addSum(parts, sum, true);
        }
    }

    private void downRows(TableGrid grid, int total) {
        boolean allCount = grid.everyRowCounts();
        for (int column = 1; column < grid.columns(); column++) {
            Cell sum = grid.cell(total, column);
            if (sum == null || !grid.adds(column)) {
                continue;
            }
            List<Cell> parts = new ArrayList<>();
            boolean whole = allCount;
            for (int row = 0; row < grid.rows(); row++) {
                Cell part = grid.cell(row, column);
                boolean counts = row != total && !grid.isPartOfPart(row) && !grid.isSubtotal(row);
                whole &= !counts || part != null || grid.isBlank(row, column);
                if (counts && part != null) {
                    parts.add(part);
                }
            }
            if (parts.size() >= 2) {
                addSum(parts, sum, whole);
            }
        }
    }

    private void shares(TableGrid grid, int total) {
        Cell whole = grid.only(total, Column.NOW);
        for (int row = 0; row < grid.rows(); row++) {
            Cell part = grid.only(row, Column.NOW);
            Cell share = grid.only(row, Column.SHARE);
            if (row != total && whole != null && part != null && share != null) {
                add(Claim.Kind.SHARE, Formula.SHARE, List.of(part, whole), share, "{0}÷{1}", grid.everyRowCounts());
            }
        }
    }

    private void addSum(List<Cell> parts, Cell sum, boolean certain) {
        StringBuilder how = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            how.append(i == 0 ? "" : "+").append('{').append(i).append('}');
        }
        add(sum.counted() ? Claim.Kind.COUNT_SUM : Claim.Kind.SUM, Formula.SUM, parts, sum, how.toString(), certain);
    }

    private void add(Claim.Kind kind, Formula formula, List<Cell> from, Cell stated, String how, boolean certain) {
        BigDecimal computed = formula.at(from.stream().map(Cell::value).toList());
        List<Interval> intervals = from.stream().map(Cell::interval).toList();
        Interval interval = formula.over(intervals);
        if (computed == null || interval == null) {
            return;
        }
        Verdict verdict = Judgement.of(interval, stated.value(), stated.ulp());
        if (verdict != Verdict.CONSISTENT && !certain) {
            return;
        }
        List<Claim.Input> inputs = from.stream().map(c -> new Claim.Input("cell", c.printed(), c.value(), c.unit(), c.span())).toList();
        Claim.@Nullable Cause cause = verdict == Verdict.CONSISTENT
                ? null
                : Causes.of(formula, inputs, intervals, computed, stated.value(), stated.ulp(), verdict);
        claims.add(new Claim(
                stated.span(),
                stated.span().of(text),
                kind,
                inputs,
                new Claim.Stated(stated.printed(), stated.value(), stated.unit(), stated.span()),
                computed,
                interval,
                verdict,
                say(how, from, computed, stated, verdict, cause),
                cause));
    }

    private static String say(
            String how, List<Cell> from, BigDecimal computed, Cell stated, Verdict verdict, Claim.@Nullable Cause cause) {
        String calculation = how;
        for (int i = from.size() - 1; i >= 0; i--) {
            calculation = calculation.replace("{" + i + "}", from.get(i).printed());
        }
        BigDecimal shown = computed.setScale(stated.decimals() + DECIMALS_SHOWN, RoundingMode.HALF_UP).stripTrailingZeros();
        String outcome =
                switch (verdict) {
                    case CONSISTENT -> "，一致";
                    case ROUNDING -> "，差在末位取舍";
                    case INCONSISTENT, UNSUPPORTED -> "，不符";
                };
        return "表：" + calculation + "=" + (shown.scale() < 0 ? shown.setScale(0) : shown).toPlainString() + "，印" + stated.printed() + outcome
                + (cause == null ? "" : "（" + cause.say() + "）");
    }
}
