package io.yuanheng.report.manifest;

import io.yuanheng.report.manifest.DueMatters.Look;
import io.yuanheng.report.manifest.DueMatters.Matter;
import io.yuanheng.report.manifest.DueMatters.State;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which matters of the clock are meant. An empty list leaves its part open.
///
/// @param rules codes of rules
/// @param lamps `red`, `yellow` and so on
public record DueFilter(List<String> rules, Within within, List<State> states, List<String> lamps) {

    public DueFilter {
        rules = List.copyOf(rules);
        states = List.copyOf(states);
        lamps = List.copyOf(lamps);
    }

    /// When it fell due; what has no due day, because its clock stands, is in `ANY` only.
    public enum Within {
        ANY,
        /// in the report's period, up to the moment
        PERIOD,
        EARLIER,
        LATER;

        public String written() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Within> of(String written) {
            return Stream.of(values()).filter(w -> w.written().equals(written)).findFirst();
        }
    }

    public List<Matter> of(Collection<Matter> matters, Look look) {
        return matters.stream().filter(matter -> admits(matter, look)).toList();
    }

    private boolean admits(Matter matter, Look look) {
        return (rules.isEmpty() || rules.contains(matter.rule()))
                && (states.isEmpty() || states.contains(matter.state()))
                && (lamps.isEmpty() || matter.lamp() != null && lamps.contains(matter.lamp()))
                && fell(matter.due(), look);
    }

    private boolean fell(@Nullable LocalDate due, Look look) {
        return switch (within) {
            case ANY -> true;
            case PERIOD -> due != null && !due.isBefore(look.from()) && !due.isAfter(look.lastDay());
            case EARLIER -> due != null && due.isBefore(look.from());
            case LATER -> due != null && due.isAfter(look.lastDay());
        };
    }

    /// The same, of one state only.
    public DueFilter only(State state) {
        return new DueFilter(rules, within, List.of(state), lamps);
    }

    /// What was done in time among all that had to be done by now, in percent with two decimals (HALF_UP); null where nothing had.
    public static @Nullable BigDecimal rate(Collection<Matter> matters) {
        long met = matters.stream().filter(m -> m.state() == State.MET).count();
        long owed = met + matters.stream().filter(m -> m.state() == State.MET_LATE || m.state() == State.LATE).count();
        return owed == 0 ? null : BigDecimal.valueOf(met * 100).divide(BigDecimal.valueOf(owed), 2, RoundingMode.HALF_UP);
    }
}
