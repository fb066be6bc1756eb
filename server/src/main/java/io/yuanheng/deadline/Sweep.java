package io.yuanheng.deadline;

import io.yuanheng.deadline.calendar.Due;
import io.yuanheng.deadline.calendar.Moment;
import io.yuanheng.deadline.calendar.Reckoning;
import io.yuanheng.deadline.calendar.WorkingCalendar;
import io.yuanheng.declaration.CalendarDefinition;
import io.yuanheng.declaration.DeadlineDefinition;
import io.yuanheng.declaration.DeadlineDefinition.Duty;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.LampSet;
import io.yuanheng.declaration.LampSet.Lamp;
import io.yuanheng.history.History;
import io.yuanheng.history.Scope;
import io.yuanheng.kernel.RowId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One look at everything that is due.
///
/// Rows are read with a few queries for each rule, never one for each row; what they mean is decided here.
final class Sweep {

    /// Who looks on. Most obligations are counted only; names and reasons are put into words for those that are wanted.
    interface Taker {

        boolean wants(DeadlineDefinition rule, Obligation.State state, @Nullable Lamp lamp, Found found);

        void take(Obligation obligation);

        /// Whether to be told of moments at which an answer changes although no row does.
        default boolean looksAhead() {
            return false;
        }

        /// A clock that starts, stops or restarts at a moment that is still to come.
        default void changesAt(DeadlineDefinition rule, RowId row, LocalDateTime moment) {}
    }

    private final History history;
    private final DueQuestion question;
    private final Scope scope;
    private final Definitions definitions;
    private final Reckoning reckoning;
    private final Map<String, Lamps> lamps;

    Sweep(History history, DueQuestion question, Scope scope) {
        this.history = history;
        this.question = question;
        this.scope = scope;
        this.definitions = history.definitions();
        this.reckoning = new Reckoning(WorkingCalendar.of(definitions.rhythm().calendars()));
        this.lamps = definitions.rhythm().lamps().stream()
                .map(set -> new Lamps(set, reckoning, question))
                .collect(Collectors.toMap(Lamps::code, Function.identity()));
    }

    @Nullable LocalDate calendarUntil() {
        List<CalendarDefinition> calendars = definitions.rhythm().calendars();
        return calendars.isEmpty() ? null : calendars.getLast().until();
    }

    void run(Taker taker) {
        RowId row = question.row();
        definitions.rhythm().deadlines().forEach(rule -> run(rule, row == null ? null : Set.of(row), taker));
    }

    /// @param rows the only ones looked at; null for all
    void run(DeadlineDefinition rule, @Nullable Set<RowId> rows, Taker taker) {
        if (asked(rule)) {
            switch (rule.duty()) {
                case Duty.Expected expected -> new ExpectedRows(this, rule, expected, rows).each(found -> tell(rule, found, taker));
                case Duty.Limited limited ->
                    new WrittenDays(this, rule, limited.done(), limited.stops(), rows)
                            .limited(limited, taker, found -> tell(rule, found, taker));
                case Duty.Dated dated ->
                    new WrittenDays(this, rule, dated.done(), Optional.empty(), rows).dated(dated, found -> tell(rule, found, taker));
            }
        }
    }

    private boolean asked(DeadlineDefinition rule) {
        boolean named = question.rules().isEmpty() || question.rules().contains(rule.code());
        boolean mine = question.roles().isEmpty() || !Collections.disjoint(question.roles(), rule.by());
        boolean owed = question.row() == null || rule.of().isPresent();
        // rows that nobody may see are owed by nobody
        return named && mine && owed && rule.of().map(ledger -> scope.on(ledger).isPresent()).orElse(true);
    }

    private void tell(DeadlineDefinition rule, Found found, Taker taker) {
        LocalDate reference = found.reference();
        if (rule.since() != null && reference.isBefore(rule.since()) || rule.before() != null && !reference.isBefore(rule.before())) {
            return;
        }
        Obligation.State state = state(found);
        boolean open = state == Obligation.State.OPEN || state == Obligation.State.LATE || state == Obligation.State.STOPPED;
        Due due = found.due();
        LocalDate since = question.since();
        boolean past = !open && since != null && due != null && due.day().isBefore(since);
        boolean unasked = !open && !question.done() || question.late() && state != Obligation.State.LATE;
        if (past || unasked || due != null && due.day().isAfter(question.until())) {
            return;
        }
        Lamps set = Objects.requireNonNull(lamps.get(rule.lamps()));
        Optional<LampSet.Rule> lit = set.light(state, found);
        Lamp lamp = lit.map(LampSet.Rule::lamp).orElse(null);
        if (taker.wants(rule, state, lamp, found)) {
            taker.take(new Obligation(
                    rule.code(), rule.title(), found.park(), rule.of().orElse(null), found.row(), found.version(), found.subject().get(),
                    found.period(), found.begun(), due, found.stood(), found.done(), state, rule.by(), found.owner(), lamp, set.reason(lit, state, found),
                    rule.ladder()));
        }
    }

    private Obligation.State state(Found found) {
        Moment done = found.done();
        Due due = found.due();
        if (found.finished() || done != null) {
            if (done == null) {
                return found.closed() ? Obligation.State.CLOSED : Obligation.State.MET;
            }
            return due != null && due.missedBy(done) ? Obligation.State.MET_LATE : Obligation.State.MET;
        }
        if (due == null) {
            return Obligation.State.STOPPED;
        }
        return due.passedBy(question.now()) ? Obligation.State.LATE : Obligation.State.OPEN;
    }

    History history() {
        return history;
    }

    DueQuestion question() {
        return question;
    }

    Scope scope() {
        return scope;
    }

    Definitions definitions() {
        return definitions;
    }

    Reckoning reckoning() {
        return reckoning;
    }
}
