package io.yuanheng.deadline;

import io.yuanheng.deadline.calendar.Due;
import io.yuanheng.deadline.calendar.Moment;
import io.yuanheng.deadline.calendar.Reckoning;
import io.yuanheng.deadline.calendar.WorkingCalendar;
import io.yuanheng.declaration.DeadlineDefinition;
import io.yuanheng.declaration.DeadlineDefinition.RestDay;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.LampSet.Lamp;
import io.yuanheng.declaration.RoleDefinition;
import io.yuanheng.declaration.TimeLimit;
import io.yuanheng.history.History;
import io.yuanheng.history.Scope;
import io.yuanheng.kernel.ChangeNo;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Deadlines over the rows in history and the rules of the applied packs.
@Component
final class DerivedDeadlines implements Deadlines {

    private static final Comparator<Obligation> MOST_LATE_FIRST = Comparator.comparing((Obligation o) -> end(o.due()))
            .thenComparing(Obligation::rule)
            .thenComparing(Obligation::subject)
            .thenComparing(Obligation::key);

    private final History history;

    DerivedDeadlines(History history) {
        this.history = history;
    }

    @Override
    public ChangeNo current() {
        return history.current();
    }

    @Override
    public List<String> rules() {
        return history.definitions().rhythm().deadlines().stream().map(DeadlineDefinition::code).distinct().toList();
    }

    @Override
    public LocalDate end(LocalDate from, TimeLimit limit) {
        Reckoning reckoning = new Reckoning(WorkingCalendar.of(history.definitions().rhythm().calendars()));
        // without pauses a limit always ends
        return reckoning.after(new Moment(from, null), limit, RestDay.NEXT, List.of()).orElseThrow().day();
    }

    @Override
    public DueList due(DueQuestion question, Scope scope) {
        return history.steadily(() -> seen(question, scope));
    }

    private DueList seen(DueQuestion question, Scope scope) {
        Map<Obligation.State, Long> states = new EnumMap<>(Obligation.State.class);
        Map<Lamp, Long> lamps = new EnumMap<>(Lamp.class);
        Map<DeadlineDefinition, Map<DueList.Age, Long>> late = new LinkedHashMap<>();
        PriorityQueue<Obligation> first = new PriorityQueue<>(MOST_LATE_FIRST.reversed());
        Sweep sweep = new Sweep(history, question, scope);
        sweep.run(new Sweep.Taker() {
            @Override
            public boolean wants(DeadlineDefinition rule, Obligation.State state, @Nullable Lamp lamp, Found found) {
                states.merge(state, 1L, Long::sum);
                if (lamp != null) {
                    lamps.merge(lamp, 1L, Long::sum);
                }
                if (state == Obligation.State.LATE && found.due() != null) {
                    DueList.Age age = DueList.Age.of(ChronoUnit.DAYS.between(found.due().day(), question.now().toLocalDate()));
                    late.computeIfAbsent(rule, _ -> new EnumMap<>(DueList.Age.class)).merge(age, 1L, Long::sum);
                }
                Obligation last = first.size() < question.limit() ? null : first.peek();
                return last == null || !end(found.due()).isAfter(end(last.due()));
            }

            @Override
            public void take(Obligation obligation) {
                first.add(obligation);
                if (first.size() > question.limit()) {
                    first.poll();
                }
            }
        });
        List<Obligation> sorted = new ArrayList<>(first);
        sorted.sort(MOST_LATE_FIRST);
        long total = states.values().stream().mapToLong(Long::longValue).sum();
        return new DueList(question, total, states, lamps, late(late), roles(sweep.definitions()), sweep.calendarUntil(), sorted);
    }

    /// Two declarations of one rule, before and since a day, are one line.
    private static List<DueList.Late> late(Map<DeadlineDefinition, Map<DueList.Age, Long>> found) {
        Map<String, DueList.Late> lines = new LinkedHashMap<>();
        found.forEach((rule, ages) -> lines.merge(
                rule.code(), new DueList.Late(rule.code(), rule.title(), rule.by(), ages), (one, other) -> {
                    Map<DueList.Age, Long> both = new EnumMap<>(other.ages());
                    one.ages().forEach((age, count) -> both.merge(age, count, Long::sum));
                    return new DueList.Late(other.rule(), other.title(), other.by(), both);
                }));
        return List.copyOf(lines.values());
    }

    private static Map<String, String> roles(Definitions definitions) {
        Set<String> named = definitions.rhythm().deadlines().stream().flatMap(rule -> rule.by().stream()).collect(Collectors.toSet());
        return definitions.roles().stream()
                .filter(role -> named.contains(role.code()))
                .collect(Collectors.toMap(RoleDefinition::code, RoleDefinition::title));
    }

    private static LocalDateTime end(@Nullable Due due) {
        return due == null ? LocalDateTime.MAX : due.end();
    }
}
