package io.yuanheng.casework;

import io.yuanheng.access.Caller;
import io.yuanheng.casework.ApprovalMatter.State;
import io.yuanheng.declaration.UnitDefinition;
import io.yuanheng.history.History;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.RowId;
import io.yuanheng.ledger.Ledgers;
import io.yuanheng.report.document.Block;
import io.yuanheng.report.document.Inline;
import io.yuanheng.report.document.WordFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 联审意见书: one case on paper, with the opinions of all departments, what is missing, and what blocks what.
@Component
public final class OpinionSheets {

    private static final String NONE = "—";

    private final Approvals approvals;
    private final Ledgers ledgers;
    private final History history;

    OpinionSheets(Approvals approvals, Ledgers ledgers, History history) {
        this.approvals = approvals;
        this.ledgers = ledgers;
        this.history = history;
    }

    /// @param title of the document, which is a good name for the file
    public record Sheet(String title, byte[] docx) {}

    public Outcome<Sheet> of(Caller caller, RowId row, @Nullable String at) {
        return approvals.one(caller, row, at).then(found -> AskedMoment.of(at).map(now -> {
            String title = found.title() + "联审意见书";
            return new Sheet(title, WordFile.write(blocks(found, park(caller, row), now.toLocalDate()), title, now.toLocalDate()));
        }));
    }

    private String park(Caller caller, RowId row) {
        String code = ledgers.row(caller, Approvals.CASES, row, history.current()).orElseThrow().version().park().value();
        return history.definitions().units().stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .map((UnitDefinition unit) -> Optional.ofNullable(unit.full()).orElse(unit.title()))
                .orElse(code);
    }

    private static List<Block> blocks(ApprovalCase found, String park, LocalDate day) {
        List<ApprovalMatter> matters = found.cells().stream().flatMap(matter -> Optional.ofNullable(matter).stream()).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Title(words("联审意见书")));
        blocks.add(paragraph("件名：" + found.title() + "。项目：" + said(found.project()) + "。企业：" + said(found.enterprise()) + "。"));
        blocks.add(paragraph("受理：" + date(found.acceptedOn()) + "。联合踏勘：" + date(found.visitedOn()) + "。承诺办结：" + date(found.promisedOn())
                + "。首问岗位：" + said(found.firstAsked()) + "。代办岗位：" + said(found.agent()) + "。"));
        blocks.add(heading("一、", "各部门意见"));
        blocks.add(new Block.Table(
                List.of(),
                List.of("事项", "部门", "意见", "日期", "内容"),
                matters.stream()
                        .map(m -> row(m.title(), m.department(), or(m.opinion(), "未提出"), or(m.opinionOn(), NONE), or(m.conditions(), NONE)))
                        .toList()));
        blocks.add(heading("二、", "一次性告知的材料"));
        List<ApprovalMatter> missing = matters.stream().filter(m -> m.missing() != null).toList();
        if (missing.isEmpty()) {
            blocks.add(paragraph("没有等待补齐的材料。"));
        }
        missing.forEach(m -> blocks.add(paragraph(m.title() + "（" + m.department() + "）：" + m.missing() + "。补齐以前停止计时，补齐次日接着计时。")));
        blocks.add(heading("三、", "办理情况"));
        blocks.add(new Block.Table(
                List.of(),
                List.of("事项", "状态", "期限", "办结日期", "说明"),
                matters.stream()
                        .map(m -> row(m.title(), State.of(m.state()).word(), or(m.due(), NONE), or(m.done(), NONE), m.reason()))
                        .toList()));
        blocks.add(heading("四、", "结论"));
        blocks.add(paragraph(found.conclusion() == null ? undecided(matters) : found.conclusion()));
        blocks.add(new Block.Paragraph(Block.Form.SIGNATURE, words(park)));
        blocks.add(new Block.Paragraph(Block.Form.SIGNATURE, words(date(day.toString()))));
        return blocks;
    }

    private static String undecided(List<ApprovalMatter> matters) {
        String open = matters.stream()
                .filter(m -> !List.of(State.GRANTED, State.WAIVED).contains(State.of(m.state())))
                .map(ApprovalMatter::title)
                .collect(Collectors.joining("、"));
        return open.isEmpty() ? "各事项均已办结，尚未作出结论。" : "尚未作出结论。没有办结的事项：" + open + "。";
    }

    /// Figures in Chinese documents: 2024年6月30日 (GB/T 15835).
    private static String date(@Nullable String day) {
        if (day == null) {
            return "未定";
        }
        LocalDate read = LocalDate.parse(day);
        return read.getYear() + "年" + read.getMonthValue() + "月" + read.getDayOfMonth() + "日";
    }

    private static String said(@Nullable String text) {
        return or(text, "未填");
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }

    private static Block heading(String number, String text) {
        return new Block.Heading(1, number, words(text));
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(Block.Form.BODY, words(text));
    }

    private static List<Block.Cell> row(String... texts) {
        return List.of(texts).stream().map(text -> new Block.Cell(words(text), false)).toList();
    }

    private static List<Inline> words(String text) {
        return List.of(new Inline.Words(text));
    }
}
