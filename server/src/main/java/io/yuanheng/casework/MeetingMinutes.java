package io.yuanheng.casework;

import io.yuanheng.access.Caller;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 会议纪要: who met, what became of what was decided before, and what was decided now.
@Component
public final class MeetingMinutes {

    private static final String NONE = "—";

    private final Meetings meetings;
    private final Ledgers ledgers;
    private final History history;

    MeetingMinutes(Meetings meetings, Ledgers ledgers, History history) {
        this.meetings = meetings;
        this.ledgers = ledgers;
        this.history = history;
    }

    /// @param title of the document, which is a good name for the file
    public record Minutes(String title, byte[] docx) {}

    public Outcome<Minutes> of(Caller caller, RowId row) {
        return meetings.around(caller, row).map(series -> {
            Meeting meeting = series.meetings().stream().filter(m -> m.row() == row.value()).findFirst().orElseThrow();
            LocalDate day = LocalDate.parse(meeting.heldOn());
            String title = meeting.title() + "纪要";
            return new Minutes(title, WordFile.write(blocks(meeting, series, park(caller, row), day), title, day));
        });
    }

    private String park(Caller caller, RowId row) {
        String code = ledgers.row(caller, Meetings.MEETINGS, row, history.current()).orElseThrow().version().park().value();
        return history.definitions().units().stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .map((UnitDefinition unit) -> Optional.ofNullable(unit.full()).orElse(unit.title()))
                .orElse(code);
    }

    private static List<Block> blocks(Meeting meeting, MeetingSeries series, String park, LocalDate day) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Title(words(meeting.title() + "纪要")));
        blocks.add(paragraph("时间：" + date(day) + "。主持：" + or(meeting.chair(), "未填") + "。参加：" + or(meeting.participants(), "未填") + "。"));
        if (meeting.topics() != null) {
            blocks.add(paragraph("议题：" + meeting.topics() + "。"));
        }
        List<Meeting.Item> finished = finished(meeting, series);
        List<Meeting.Item> carried = meeting.items().stream().filter(item -> item.raised() != null).toList();
        List<Meeting.Item> raised = meeting.items().stream().filter(item -> item.raised() == null).toList();
        int number = 0;
        if (!finished.isEmpty()) {
            blocks.add(heading(++number, "以前议定、已经办结的事项"));
            finished.forEach(item -> blocks.add(paragraph(item.matter() + "（" + or(item.owner(), "未定") + "）：" + or(item.result(), "已办结") + "。")));
        }
        if (!carried.isEmpty()) {
            blocks.add(heading(++number, "继续办理的事项"));
            carried.forEach(item -> blocks.add(paragraph(item.matter() + "，" + item.raised() + "提出，没有办结，转入本次会议。")));
            blocks.add(table(carried));
        }
        blocks.add(heading(++number, "本次议定的事项"));
        if (raised.isEmpty()) {
            blocks.add(paragraph("没有新的议定事项。"));
        } else {
            raised.stream()
                    .filter(item -> item.situation() != null)
                    .forEach(item -> blocks.add(paragraph(item.matter() + "：" + item.situation() + "。")));
            blocks.add(table(raised));
        }
        blocks.add(new Block.Paragraph(Block.Form.SIGNATURE, words(park)));
        blocks.add(new Block.Paragraph(Block.Form.SIGNATURE, words(date(day))));
        return blocks;
    }

    /// What earlier meetings had left open and was finished since the one before, up to this meeting's day.
    private static List<Meeting.Item> finished(Meeting meeting, MeetingSeries series) {
        List<Meeting> earlier = series.meetings().stream().filter(m -> m.heldOn().compareTo(meeting.heldOn()) < 0).toList();
        String before = earlier.isEmpty() ? "" : earlier.getFirst().heldOn();
        return earlier.stream()
                .flatMap(m -> m.items().stream())
                .filter(item -> item.state().equals("done") && item.finishedOn() != null)
                .filter(item -> String.valueOf(item.finishedOn()).compareTo(before) > 0 && String.valueOf(item.finishedOn()).compareTo(meeting.heldOn()) <= 0)
                .toList();
    }

    private static Block table(List<Meeting.Item> items) {
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (Meeting.Item item : items) {
            rows.add(row(
                    Integer.toString(rows.size() + 1), item.matter(), or(item.decision(), NONE), or(item.owner(), NONE),
                    item.deadline() == null ? NONE : date(LocalDate.parse(item.deadline()))));
        }
        return new Block.Table(List.of(), List.of("序号", "事项", "议定意见", "责任科室", "办结时限"), rows);
    }

    /// Figures in Chinese documents: 2024年6月30日 (GB/T 15835).
    private static String date(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }

    private static Block heading(int number, String text) {
        return new Block.Heading(1, "一二三四".charAt(number - 1) + "、", words(text));
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
