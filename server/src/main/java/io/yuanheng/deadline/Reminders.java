package io.yuanheng.deadline;

import io.yuanheng.deadline.calendar.Due;
import io.yuanheng.deadline.calendar.Reckoning;
import io.yuanheng.declaration.DeadlineDefinition;
import io.yuanheng.declaration.DeadlineDefinition.Duty;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.LadderDefinition;
import io.yuanheng.declaration.LadderDefinition.Rung;
import io.yuanheng.declaration.LampSet.Lamp;
import io.yuanheng.declaration.Rhythm;
import io.yuanheng.history.History;
import io.yuanheng.history.Scope;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.RowId;
import io.yuanheng.notice.Message;
import io.yuanheng.notice.Notices;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Climbs the ladders: tells people once what came near, fell due or stayed undone.
///
/// That a rung was told is known by its key in the notices, so that any number of servers may look at any time. A due day that moves,
/// such as after a pause, has rungs of its own.
///
/// After a first look at everything, a look costs what changed: rows touched since, rows that look at them, and rows whose next rung
/// was reached. What is remembered for that is when each row must be looked at again; it can be thrown away at any time, and then
/// everything is looked at once more.
@Component
class Reminders {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int AT_ONCE = 500;
    // the last day that a ledger can hold: a rung may lie any time before
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /// What a look cost and gave.
    ///
    /// @param everything whether all was looked at
    /// @param looked obligations that were open
    /// @param told reminders that were new
    record Look(boolean everything, int looked, int told) {}

    /// What the last look saw, and what is to be looked at when.
    private record Standing(ChangeNo seen, LocalDateTime at, Definitions definitions, Scope scope, Wakings wakings, int fresh) {

        boolean serves(ChangeNo current, LocalDateTime now, Definitions inUse, Scope asker) {
            boolean forward = current.value() >= seen.value() && !now.isBefore(at);
            // pointless entries are let go before they outnumber the others
            return forward && definitions == inUse && scope.equals(asker) && wakings.size() <= 2 * fresh + 10_000;
        }
    }

    private final History history;
    private final Notices notices;
    private @Nullable Standing standing;

    Reminders(History history, Notices notices) {
        this.history = history;
        this.notices = notices;
    }

    /// Posts what is to be said by now.
    ///
    /// @param scope what is looked at: everything, for a server
    synchronized Look remind(LocalDateTime now, Scope scope) {
        ChangeNo current = history.current();
        Definitions definitions = history.definitions();
        Standing before = standing != null && plain(scope) && standing.serves(current, now, definitions, scope) ? standing : null;
        // until the look is complete there is nothing to go on from
        standing = null;
        Wakings wakings = before == null ? new Wakings() : before.wakings();
        Round round = new Round(now, definitions, wakings, new Sweep(history, question(current, now), scope));
        if (before == null) {
            round.everything();
        } else {
            round.again(before, current);
        }
        Look look = new Look(before == null, round.looked, round.finish());
        standing = new Standing(current, now, definitions, scope, wakings, before == null ? wakings.size() : before.fresh());
        return look;
    }

    private static DueQuestion question(ChangeNo current, LocalDateTime now) {
        return new DueQuestion(List.of(), current, now, LAST, false, Set.of(), Set.of(), 1);
    }

    /// A scope with conditions may show other rows without any of them changing.
    private static boolean plain(Scope scope) {
        return scope.everyPark() && scope.everyLedger() && scope.ledgers().isEmpty();
    }

    private final class Round implements Sweep.Taker {

        private final LocalDateTime now;
        private final Reckoning reckoning;
        private final Map<String, LadderDefinition> ladders;
        private final List<DeadlineDefinition> rules;
        private final Map<DeadlineDefinition, Integer> places = new IdentityHashMap<>();
        private final Wakings wakings;
        private final Sweep sweep;
        private final List<Message> messages = new ArrayList<>();
        private int told;
        private int looked;
        private int reached;

        Round(LocalDateTime now, Definitions definitions, Wakings wakings, Sweep sweep) {
            Rhythm rhythm = definitions.rhythm();
            this.now = now;
            this.reckoning = sweep.reckoning();
            this.ladders = rhythm.ladders().stream().collect(Collectors.toMap(LadderDefinition::code, Function.identity()));
            this.rules = rhythm.deadlines().stream().filter(rule -> ladders.containsKey(Objects.requireNonNullElse(rule.ladder(), ""))).toList();
            rules.forEach(rule -> places.put(rule, places.size()));
            this.wakings = wakings;
            this.sweep = sweep;
        }

        void everything() {
            rules.forEach(this::whole);
        }

        void again(Standing before, ChangeNo current) {
            Map<Integer, Optional<Set<RowId>>> woken = wakings.take(now);
            Affected affected = new Affected(history, before.seen(), current, before.scope());
            for (int place = 0; place < rules.size(); place++) {
                DeadlineDefinition rule = rules.get(place);
                Optional<Set<RowId>> rows = current.equals(before.seen()) ? Optional.of(Set.of()) : affected.by(rule);
                Optional<Set<RowId>> due = woken.getOrDefault(place, Optional.of(Set.of()));
                if (rows.isEmpty() || due.isEmpty()) {
                    wakings.forget(place);
                    whole(rule);
                } else {
                    Set<RowId> all = new HashSet<>(rows.get());
                    all.addAll(due.get());
                    if (!all.isEmpty()) {
                        sweep.run(rule, all, this);
                    }
                }
            }
        }

        private void whole(DeadlineDefinition rule) {
            sweep.run(rule, null, this);
            if (rule.duty() instanceof Duty.Expected expected) {
                // a new period is owed by everybody
                LocalDate next = Span.of(expected.every(), now.toLocalDate()).to().plusDays(1);
                wakings.add(next.atStartOfDay(), place(rule), null);
            }
        }

        private int place(DeadlineDefinition rule) {
            return Objects.requireNonNull(places.get(rule));
        }

        @Override
        public boolean wants(DeadlineDefinition rule, Obligation.State state, @Nullable Lamp lamp, Found found) {
            looked++;
            reached = -1;
            Due due = found.due();
            List<Rung> rungs = ladder(rule.ladder()).rungs();
            LocalDateTime next = null;
            for (int i = 0; due != null && i < rungs.size(); i++) {
                LocalDateTime moment = moment(due, rungs.get(i));
                if (!moment.isAfter(now)) {
                    reached = i;
                } else if (next == null || moment.isBefore(next)) {
                    next = moment;
                }
            }
            if (next != null) {
                wakings.add(next, place(rule), found.row());
            }
            return reached >= 0;
        }

        @Override
        public boolean looksAhead() {
            return true;
        }

        @Override
        public void changesAt(DeadlineDefinition rule, RowId row, LocalDateTime moment) {
            wakings.add(moment, place(rule), row);
        }

        /// Who begins to use the product in the middle is told the highest rung only, not the whole ladder at once.
        @Override
        public void take(Obligation obligation) {
            messages.add(message(obligation, Objects.requireNonNull(obligation.due()), ladder(obligation.ladder()), reached));
            if (messages.size() == AT_ONCE) {
                post();
            }
        }

        private LadderDefinition ladder(@Nullable String code) {
            return Objects.requireNonNull(ladders.get(Objects.requireNonNullElse(code, "")));
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
