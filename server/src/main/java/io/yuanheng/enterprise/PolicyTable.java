package io.yuanheng.enterprise;

import io.yuanheng.enterprise.PolicyFit.Fact;
import io.yuanheng.enterprise.PolicyFit.Judged;
import io.yuanheng.enterprise.PolicyFit.Verdict;
import io.yuanheng.report.document.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Policies on the firm's paper: the verdict, and condition by condition the value it was judged by.
final class PolicyTable {

    private PolicyTable() {}

    static String title(List<PolicyFit> fits) {
        long fitting = fits.stream().filter(fit -> fit.verdict() == Verdict.FITS).count();
        return "适用政策（" + fits.size() + "项里符合" + fitting + "项）";
    }

    /// A line per condition; the policy stands in the first of its lines.
    static Block of(List<PolicyFit> fits) {
        List<List<Block.Cell>> lines = new ArrayList<>();
        for (PolicyFit fit : fits) {
            String policy = fit.title() + "：" + word(fit.verdict()) + "。" + window(fit);
            if (fit.conditions().isEmpty()) {
                lines.add(List.of(RowTables.cell(policy), RowTables.cell("没有登记条件"), RowTables.cell(""), RowTables.cell("")));
            }
            for (Judged condition : fit.conditions()) {
                lines.add(List.of(
                        RowTables.cell(condition == fit.conditions().getFirst() ? policy : ""),
                        RowTables.cell(condition.say()),
                        RowTables.cell(word(condition.verdict())),
                        RowTables.cell(by(condition))));
            }
        }
        return new Block.Table(List.of(), List.of("政策", "条件", "结论", "依据"), lines);
    }

    private static String by(Judged condition) {
        return condition.facts().isEmpty()
                ? Objects.requireNonNullElse(condition.reason(), "")
                : condition.facts().stream().map(PolicyTable::said).collect(Collectors.joining("；"));
    }

    private static String said(Fact fact) {
        return Stream.of(fact.text(), fact.missing()).filter(Objects::nonNull).collect(Collectors.joining("，", fact.title() + "：", ""));
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case FITS -> "符合";
            case NOT -> "不符合";
            case UNKNOWN -> "不能判断";
        };
    }

    private static String window(PolicyFit fit) {
        return switch (fit.window()) {
            case OPEN -> fit.until() == null ? "常年受理" : fit.until() + "截止";
            case NOT_YET -> fit.from() + "开始";
            case OVER -> "已于" + fit.until() + "截止";
        };
    }
}
