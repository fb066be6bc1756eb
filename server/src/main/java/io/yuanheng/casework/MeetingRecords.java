package io.yuanheng.casework;

import io.yuanheng.access.Caller;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.ledger.Ledgers;
import io.yuanheng.ledger.RowCommand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Records a meeting with its items, and carries on what earlier ones left open: one change, under the rights of who records it.
@Component
public final class MeetingRecords {

    private static final int LARGEST = 500;

    private final Meetings meetings;
    private final Ledgers ledgers;

    MeetingRecords(Meetings meetings, Ledgers ledgers) {
        this.meetings = meetings;
        this.ledgers = ledgers;
    }

    /// @param row of the meeting
    public record Recorded(long row, long change) {}

    public Outcome<Recorded> record(Caller caller, ParkCode park, MeetingOrder order) {
        return meetings.series(caller, park, order.kind(), null).then(series -> {
            Map<Long, Meeting.Item> left = series.carried().stream().collect(Collectors.toMap(Meeting.Item::row, Function.identity()));
            List<Problem> problems = problems(order, left, series);
            if (!problems.isEmpty()) {
                return Outcome.rejected(problems);
            }
            List<RowCommand> commands = commands(park, order, left);
            return ledgers.commit(caller, commands, Optional.empty())
                    .map(receipt -> new Recorded(receipt.rows().getFirst().value(), receipt.change().value()));
        });
    }

    private static List<Problem> problems(MeetingOrder order, Map<Long, Meeting.Item> left, MeetingSeries series) {
        List<Problem> problems = new ArrayList<>();
        if (order.carried().size() + order.items().size() > LARGEST) {
            problems.add(problem("议定事项最多 " + LARGEST + " 项", "分成几次会议记"));
        }
        if (series.meetings().stream().anyMatch(m -> m.title().equals(order.title().strip()) && m.heldOn().equals(order.heldOn()))) {
            problems.add(problem(order.heldOn() + "的“" + order.title() + "”已经记过", "打开那次会议，或改会议名称"));
        }
        for (MeetingOrder.Carried carried : order.carried()) {
            Meeting.Item item = left.get(carried.row());
            if (item == null) {
                problems.add(problem("第 " + carried.row() + " 行不是这类会议没有办结的事项", "请刷新议程，可能已经办结或转入别的会议"));
            } else if (carried.done() && (carried.result() == null || carried.result().isBlank())) {
                problems.add(problem("“" + item.matter() + "”办结要写办理结果", "写明结果，或转入这次会议继续办"));
            } else if (!carried.done()) {
                needed(item.matter(), carried.owner(), carried.deadline(), order, problems);
            }
        }
        order.items().forEach(item -> needed(item.matter(), item.owner(), item.deadline(), order, problems));
        return problems;
    }

    /// What nobody has in hand, or no day ends, is not decided.
    private static void needed(String matter, @Nullable String owner, @Nullable String deadline, MeetingOrder order, List<Problem> problems) {
        if (owner == null || owner.isBlank() || deadline == null || deadline.isBlank()) {
            problems.add(problem("“" + matter + "”没有写责任科室或办结时限", "每件议定事项都写明谁办、哪天办结"));
        } else if (deadline.strip().length() == order.heldOn().strip().length() && deadline.strip().compareTo(order.heldOn().strip()) < 0) {
            problems.add(problem("“" + matter + "”的办结时限 " + deadline + " 早于会议日期 " + order.heldOn(), "议定的时限从会议当天起"));
        }
    }

    private static Problem problem(String message, String hint) {
        return new Problem(CaseworkProblem.NOT_DECIDED, Place.WHOLE, message, hint);
    }

    private static List<RowCommand> commands(ParkCode park, MeetingOrder order, Map<Long, Meeting.Item> left) {
        String title = order.title().strip();
        String meeting = order.heldOn().strip() + "/" + title;
        List<RowCommand> commands = new ArrayList<>();
        commands.add(new RowCommand.Create(Meetings.MEETINGS, park, null, cells(
                "title", title, "kind", order.kind(), "held_on", order.heldOn(), "chair", order.chair(), "participants", order.participants(),
                "topics", order.topics())));
        int number = 0;
        for (MeetingOrder.Carried carried : order.carried()) {
            Meeting.Item item = left.get(carried.row());
            if (item == null) {
                continue;
            }
            boolean again = item.state().equals("carried");
            if (carried.done()) {
                commands.add(new RowCommand.Step(Meetings.ITEMS, new RowId(item.row()), new ChangeNo(carried.version()), "finish", cells(
                        "result", carried.result(), "finished_on", order.heldOn()), null));
                continue;
            }
            if (!again) {
                commands.add(new RowCommand.Step(
                        Meetings.ITEMS, new RowId(item.row()), new ChangeNo(carried.version()), "carry", cells("matter_no", item.matterNo()), "转入" + title));
            }
            number++;
            commands.add(new RowCommand.Create(Meetings.ITEMS, park, null, cells(
                    "meeting", meeting, "item_no", Integer.toString(number), "matter_no", item.matterNo(), "matter", item.matter(), "situation",
                    item.situation(), "decision", carried.decision(), "owner", carried.owner(), "deadline", carried.deadline(), "source", item.source())));
        }
        for (MeetingOrder.New item : order.items()) {
            number++;
            commands.add(new RowCommand.Create(Meetings.ITEMS, park, null, cells(
                    "meeting", meeting, "item_no", Integer.toString(number), "matter_no", order.heldOn().strip() + "-" + number, "matter", item.matter(),
                    "situation", item.situation(), "decision", item.decision(), "owner", item.owner(), "deadline", item.deadline(), "source",
                    item.source())));
        }
        return commands;
    }

    private static Map<FieldCode, String> cells(@Nullable String... pairs) {
        Map<FieldCode, String> cells = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            String value = pairs[i + 1];
            if (value != null && !value.isBlank()) {
                cells.put(new FieldCode(String.valueOf(pairs[i])), value);
            }
        }
        return cells;
    }
}
