package io.yuanheng.casework;

import io.yuanheng.access.Caller;
import io.yuanheng.casework.MeetingSeries.Kind;
import io.yuanheng.casework.MeetingSeries.Proposed;
import io.yuanheng.deadline.Deadlines;
import io.yuanheng.deadline.DueQuestion;
import io.yuanheng.deadline.DueView;
import io.yuanheng.declaration.Dictionary;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.history.History;
import io.yuanheng.history.RowQuery;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import io.yuanheng.ledger.Ledgers;
import io.yuanheng.ledger.Ledgers.RowView;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Dispatch meetings, joint conferences and village meetings: what the next one should look at, and what became of what was decided.
///
/// An item that is not done is carried: the old row ends as 转下次会议, the next meeting has a row of its own under the same number.
/// So each meeting keeps its own record, and only one row of a matter is ever open.
@Component
public final class Meetings {

    static final LedgerCode MEETINGS = new LedgerCode("meeting");
    static final LedgerCode ITEMS = new LedgerCode("meeting_item");
    private static final FieldCode KIND = new FieldCode("kind");
    private static final FieldCode MEETING = new FieldCode("meeting");
    private static final String OPEN = "open";
    private static final String DONE = "done";
    private static final Comparator<Meeting> NEWEST_FIRST =
            Comparator.comparing(Meeting::heldOn).thenComparing(Meeting::row).reversed();
    // what an agenda can hold
    private static final int MOST = 200;

    private final Ledgers ledgers;
    private final Deadlines deadlines;
    private final History history;

    Meetings(Ledgers ledgers, Deadlines deadlines, History history) {
        this.ledgers = ledgers;
        this.deadlines = deadlines;
        this.history = history;
    }

    /// @param kind such as `dispatch`
    /// @param at the moment the clock is looked at, or null for now
    public Outcome<MeetingSeries> series(Caller caller, ParkCode park, String kind, @Nullable String at) {
        return AskedMoment.of(at).then(now -> seen(caller, park, now)).then(seen -> {
            Optional<Dictionary.Entry> known = kinds().stream().filter(entry -> entry.code().equals(kind)).findFirst();
            if (known.isEmpty()) {
                String all = kinds().stream().map(Dictionary.Entry::code).collect(Collectors.joining("、"));
                return Outcome.rejected(new Problem(CaseworkProblem.UNKNOWN_CASE, Place.WHOLE, "没有会议类别 " + kind, "可用：" + all));
            }
            List<Meeting> held = seen.meetings(kind);
            List<Meeting.Item> carried = left(held);
            List<Kind> kinds = kinds().stream().map(entry -> new Kind(entry.code(), entry.title(), seen.meetings(entry.code()).size())).toList();
            return Outcome.accepted(new MeetingSeries(
                    seen.now().toString(), seen.asOf().value(), kind, kinds, held, carried, proposed(caller, park, seen, carried)));
        });
    }

    /// @param row of the meeting
    Outcome<MeetingSeries> around(Caller caller, RowId row) {
        Optional<RowView> found = ledgers.row(caller, MEETINGS, row, history.current());
        return found.map(view -> series(caller, view.version().park(), code(view, KIND), null))
                .orElseGet(() -> Outcome.rejected(new Problem(CaseworkProblem.UNKNOWN_CASE, Place.WHOLE, "没有这次会议，或您无权查看", "请从列表里重新打开")));
    }

    /// Items that no later meeting of the series has taken over and nobody has finished.
    static List<Meeting.Item> left(List<Meeting> newestFirst) {
        Map<String, Meeting.Item> last = new HashMap<>();
        List<Meeting.Item> left = new ArrayList<>();
        for (Meeting meeting : newestFirst) {
            for (Meeting.Item item : meeting.items()) {
                if (last.putIfAbsent(item.matterNo(), item) == null && !item.state().equals(DONE)) {
                    left.add(item);
                }
            }
        }
        left.sort(Comparator.comparing((Meeting.Item item) -> Optional.ofNullable(item.deadline()).orElse("9999")).thenComparing(Meeting.Item::matterNo));
        return left;
    }

    private List<Proposed> proposed(Caller caller, ParkCode park, Seen seen, List<Meeting.Item> carried) {
        Set<String> inHand = carried.stream().map(item -> String.valueOf(item.source())).collect(Collectors.toSet());
        DueQuestion question = new DueQuestion(
                List.of(park), seen.asOf(), seen.now(), seen.now().toLocalDate().plusYears(1), false, Set.of(), Set.of(), 100_000);
        return DueView.of(deadlines.due(question, caller.scope())).obligations().stream()
                // returns and visits are chased one by one; a meeting talks about rows
                .filter(line -> line.period() == null && line.row() != null && line.ledger() != null && !line.ledger().equals(ITEMS.value()))
                .filter(line -> !line.state().equals(OPEN) || "red".equals(line.lamp()))
                .filter(line -> !inHand.contains(line.key()))
                .limit(MOST)
                .map(Meetings::proposed)
                .toList();
    }

    private static Proposed proposed(DueView.Line line) {
        return new Proposed(
                line.key(),
                line.title(),
                Optional.ofNullable(line.ledger()).orElse(""),
                Optional.ofNullable(line.row()).orElse(0L),
                line.subject(),
                line.state(),
                Optional.ofNullable(line.lamp()).orElse(""),
                line.reason(),
                Optional.ofNullable(line.owner()).orElse(""));
    }

    private List<Dictionary.Entry> kinds() {
        return history.definitions().ledger(MEETINGS).flatMap(ledger -> ledger.field(KIND)).stream()
                .flatMap(field -> field.type() instanceof FieldType.Choice(Dictionary options, int _) ? options.entries().stream() : null)
                .toList();
    }

    private Outcome<Seen> seen(Caller caller, ParkCode park, LocalDateTime now) {
        boolean open = caller.scope().covers(park) && caller.scope().on(MEETINGS).isPresent() && caller.scope().on(ITEMS).isPresent();
        if (!open) {
            return Outcome.rejected(new Problem(CaseworkProblem.OUT_OF_SIGHT, Place.WHOLE, "无权查看园区 " + park + " 的会议", "请联系管理员授权"));
        }
        ChangeNo asOf = history.current();
        return Outcome.accepted(new Seen(
                now, asOf, ledgers.list(caller, RowQuery.all(MEETINGS, asOf).in(park)), ledgers.list(caller, RowQuery.all(ITEMS, asOf).in(park))));
    }

    /// What was read for one answer.
    private record Seen(LocalDateTime now, ChangeNo asOf, List<RowView> rows, List<RowView> items) {

        List<Meeting> meetings(String kind) {
            Map<RowId, List<RowView>> byMeeting = items.stream()
                    .filter(item -> Approvals.reference(item, MEETING) != null)
                    .collect(Collectors.groupingBy(item -> Optional.ofNullable(Approvals.reference(item, MEETING)).orElseThrow()));
            List<RowView> series = rows.stream().filter(row -> code(row, KIND).equals(kind)).toList();
            Map<String, String> raised = new HashMap<>();
            series.stream().sorted(Comparator.comparing((RowView row) -> text(row, "held_on"))).forEach(row -> byMeeting
                    .getOrDefault(row.version().row(), List.of())
                    .forEach(item -> raised.putIfAbsent(number(row, item), row.label())));
            return series.stream()
                    .map(row -> meeting(row, byMeeting.getOrDefault(row.version().row(), List.of()), raised))
                    .sorted(NEWEST_FIRST)
                    .toList();
        }

        private Meeting meeting(RowView row, List<RowView> mine, Map<String, String> raised) {
            List<Meeting.Item> found = mine.stream()
                    .sorted(Comparator.comparing((RowView item) -> text(item, "item_no").length()).thenComparing(item -> text(item, "item_no")))
                    .map(item -> item(row, item, raised))
                    .toList();
            return new Meeting(
                    row.version().row().value(),
                    row.label(),
                    code(row, KIND),
                    text(row, "kind"),
                    text(row, "held_on"),
                    filled(row, "chair"),
                    filled(row, "participants"),
                    filled(row, "topics"),
                    found.stream().filter(item -> item.state().equals(OPEN)).count(),
                    found);
        }

        private Meeting.Item item(RowView meeting, RowView item, Map<String, String> raised) {
            String state = Optional.ofNullable(item.version().state()).orElse(OPEN);
            LocalDate deadline = Approvals.day(item, new FieldCode("deadline"));
            String first = raised.get(number(meeting, item));
            return new Meeting.Item(
                    item.version().row().value(),
                    item.version().from().value(),
                    number(meeting, item),
                    text(item, "matter"),
                    filled(item, "situation"),
                    filled(item, "decision"),
                    filled(item, "owner"),
                    filled(item, "deadline"),
                    state,
                    Optional.ofNullable(item.stateTitle()).orElse(""),
                    state.equals(OPEN) && deadline != null && deadline.isBefore(now.toLocalDate()),
                    filled(item, "result"),
                    filled(item, "finished_on"),
                    meeting.label().equals(first) ? null : first,
                    filled(item, "source"));
        }
    }

    /// A matter that was entered without a number has that of its first meeting.
    private static String number(RowView meeting, RowView item) {
        String written = text(item, "matter_no");
        return written.isEmpty() ? text(meeting, "held_on") + "-" + text(item, "item_no") : written;
    }

    private static String code(RowView row, FieldCode field) {
        return row.version().value(field).orElse(null) instanceof Value.Text(String code) ? code : "";
    }

    private static String text(RowView row, String field) {
        return Approvals.text(row, new FieldCode(field));
    }

    private static @Nullable String filled(RowView row, String field) {
        return row.texts().get(new FieldCode(field));
    }
}
