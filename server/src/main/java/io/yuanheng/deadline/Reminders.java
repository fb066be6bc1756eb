package io.yuanheng.deadline;

import io.yuanheng.deadline.calendar.Due;
import io.yuanheng.deadline.calendar.Reckoning;
import io.yuanheng.deadline.calendar.WorkingCalendar;
import io.yuanheng.declaration.DeadlineDefinition;
import io.yuanheng.declaration.LadderDefinition;
import io.yuanheng.declaration.LadderDefinition.Rung;
import io.yuanheng.declaration.LampSet.Lamp;
import io.yuanheng.declaration.Rhythm;
import io.yuanheng.history.History;
import io.yuanheng.history.Scope;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.notice.Message;
import io.yuanheng.notice.Notices;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Climbs the ladders: tells people once what came near, fell due or stayed undone.
///
/// Nothing is remembered here but where the next rung lies. That a rung was told is known by its key in the notices, so that any
/// number of servers may look at any time. A due day that moves, such as after a pause, has rungs of its own.
@Component
class Reminders {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int AT_ONCE = 500;

    private final History history;
    private final Notices notices;
    private @Nullable ChangeNo seen;
    private LocalDateTime next = LocalDateTime.MIN;

    Reminders(History history, Notices notices) {
        this.history = history;
        this.notices = notices;
    }

    /// Posts what is to be said by now. Where no row changed and no rung was reached since the last look, nothing is read.
    ///
    /// @param scope what is looked at: everything, for a server
    /// @return how many reminders were new
    synchronized int remind(LocalDateTime now, Scope scope) {
        ChangeNo current = history.current();
        if (current.equals(seen) && now.isBefore(next)) {
            return 0;
        }
        Rhythm rhythm = history.definitions().rhythm();
        Set<String> rules = rhythm.deadlines().stream()
                .filter(rule -> rule.ladder() != null)
                .map(DeadlineDefinition::code)
                .collect(Collectors.toSet());
        Round round = new Round(now, rhythm);
        if (!rules.isEmpty()) {
            DueQuestion question = new DueQuestion(List.of(), current, now, now.toLocalDate().plusYears(1), false, rules, Set.of(), 1);
            new Sweep(history, question, scope).run(round);
        }
        int told = round.finish();
        seen = current;
        next = round.next;
        return told;
    }

    private final class Round implements Sweep.Taker {

        private final LocalDateTime now;
        private final Reckoning reckoning;
        private final Map<String, LadderDefinition> ladders;
        private final List<Message> messages = new ArrayList<>();
        private int told;
        private LocalDateTime next;

        Round(LocalDateTime now, Rhythm rhythm) {
            this.now = now;
            this.reckoning = new Reckoning(WorkingCalendar.of(rhythm.calendars()));
            this.ladders = rhythm.ladders().stream().collect(Collectors.toMap(LadderDefinition::code, Function.identity()));
            // a new day brings new periods
            this.next = now.toLocalDate().plusDays(1).atStartOfDay();
        }

        @Override
        public boolean wants(Obligation.State state, @Nullable Lamp lamp, @Nullable Due due) {
            return due != null;
        }

        @Override
        public void take(Obligation obligation) {
            LadderDefinition ladder = ladders.get(Objects.requireNonNullElse(obligation.ladder(), ""));
            Due due = obligation.due();
            if (ladder == null || due == null) {
                return;
            }
            int reached = -1;
            for (int i = 0; i < ladder.rungs().size(); i++) {
                LocalDateTime moment = moment(due, ladder.rungs().get(i));
                if (!moment.isAfter(now)) {
                    reached = i;
                } else if (moment.isBefore(next)) {
                    next = moment;
                }
            }
            // who begins to use the product in the middle is told the highest rung only, not the whole ladder at once
            if (reached >= 0) {
                messages.add(message(obligation, due, ladder, reached));
                if (messages.size() == AT_ONCE) {
                    post();
                }
            }
        }

        private LocalDateTime moment(Due due, Rung rung) {
            if (rung.distance() == null) {
                return due.time() == null ? due.day().atStartOfDay() : due.end();
            }
            return reckoning.shift(due, rung.distance(), rung.before());
        }

        private Message message(Obligation obligation, Due due, LadderDefinition ladder, int reached) {
            Rung rung = ladder.rungs().get(reached);
            String owner = obligation.owner() == null ? "" : "（" + obligation.owner() + "）";
            return new Message(
                    obligation.key() + "|" + due.end() + "|" + ladder.code() + "#" + (reached + 1),
                    obligation.park(),
                    told(obligation, rung),
                    (rung.escalates() ? "【升级】" : "") + obligation.title(),
                    obligation.subject() + (obligation.period() == null ? "" : " " + obligation.period()) + "：" + obligation.reason() + owner,
                    obligation.ledger(),
                    obligation.row(),
                    outside(ladder, rung).atZone(ZONE).toInstant());
        }

        private static List<String> told(Obligation obligation, Rung rung) {
            return Stream.concat(rung.responsible() ? obligation.by().stream() : Stream.empty(), rung.to().stream()).distinct().toList();
        }

        private LocalDateTime outside(LadderDefinition ladder, Rung rung) {
            LocalDateTime at = now;
            if (ladder.digest() != null && !rung.escalates()) {
                at = atOrAfter(now, ladder.digest());
            }
            return quiet(ladder, at.toLocalTime()) && ladder.quietTo() != null ? atOrAfter(at, ladder.quietTo()) : at;
        }

        private static LocalDateTime atOrAfter(LocalDateTime from, LocalTime time) {
            LocalDateTime same = from.toLocalDate().atTime(time);
            return same.isBefore(from) ? same.plusDays(1) : same;
        }

        private static boolean quiet(LadderDefinition ladder, LocalTime time) {
            LocalTime from = ladder.quietFrom();
            LocalTime to = ladder.quietTo();
            if (from == null || to == null) {
                return false;
            }
            // 22:00 to 08:00 goes over midnight
            return from.isBefore(to) ? !time.isBefore(from) && time.isBefore(to) : !time.isBefore(from) || time.isBefore(to);
        }

        private void post() {
            told += notices.post(messages);
            messages.clear();
        }

        int finish() {
            post();
            return told;
        }
    }
}
