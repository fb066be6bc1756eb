package io.yuanheng.deadline;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.yuanheng.deadline.calendar.Due;
import io.yuanheng.deadline.calendar.Moment;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is due, as the command line and the HTTP API write it in JSON.
///
/// @param now in the park's own time, such as 2024-06-30T09:00
/// @param late what is late, by rule and by how long: `within_3`, `within_10`, `within_30` days or `older`
/// @param roles the names of the roles in `by`
/// @param total how many there are; `obligations` may hold fewer
public record DueView(
        String now,
        long change,
        @JsonProperty("calendar_until") @Nullable String calendarUntil,
        long total,
        Map<String, Long> states,
        Map<String, Long> lamps,
        List<Late> late,
        Map<String, String> roles,
        List<Line> obligations) {

    public record Late(String rule, String title, List<String> by, Map<String, Long> ages) {}

    /// Time that does not count.
    ///
    /// @param to null while the clock stands
    public record Stop(String from, @Nullable String to) {}

    /// @param stops times that did not count
    /// @param daysLate days of the calendar since it was due, or null where it is not late
    /// @param due a day, or a moment such as 2024-06-30T17:20 for limits in hours; null while the clock stands
    public record Line(
            String key,
            String rule,
            String title,
            String park,
            @Nullable String ledger,
            @Nullable Long row,
            @Nullable Long version,
            String subject,
            @Nullable String period,
            @Nullable String begun,
            @Nullable String due,
            boolean provisional,
            List<Stop> stops,
            @JsonProperty("days_late") @Nullable Long daysLate,
            @Nullable String done,
            String state,
            @Nullable String lamp,
            String reason,
            List<String> by,
            @Nullable String owner) {}

    public static DueView of(DueList list) {
        Map<String, Long> states = new LinkedHashMap<>();
        for (Obligation.State state : Obligation.State.values()) {
            if (list.states().containsKey(state)) {
                states.put(word(state), list.states().get(state));
            }
        }
        Map<String, Long> lamps = new LinkedHashMap<>();
        list.lamps().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(e -> lamps.put(word(e.getKey()), e.getValue()));
        return new DueView(
                list.question().now().toString(),
                list.question().asOf().value(),
                list.calendarUntil() == null ? null : list.calendarUntil().toString(),
                list.total(),
                states,
                lamps,
                list.late().stream().map(DueView::late).toList(),
                new TreeMap<>(list.roles()),
                list.obligations().stream().map(o -> line(o, list.question().now().toLocalDate())).toList());
    }

    private static Late late(DueList.Late late) {
        Map<String, Long> ages = new LinkedHashMap<>();
        late.ages().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(e -> ages.put(word(e.getKey()), e.getValue()));
        return new Late(late.rule(), late.title(), late.by(), ages);
    }

    private static Line line(Obligation o, LocalDate today) {
        Due due = o.due();
        return new Line(
                o.key(),
                o.rule(),
                o.title(),
                o.park().value(),
                o.ledger() == null ? null : o.ledger().value(),
                o.row() == null ? null : o.row().value(),
                o.version() == null ? null : o.version().value(),
                o.subject(),
                o.period(),
                text(o.begun()),
                due == null ? null : text(new Moment(due.day(), due.time())),
                due != null && due.provisional(),
                o.stood().stream().map(stop -> new Stop(stop.from().day().toString(), stop.to() == null ? null : stop.to().day().toString())).toList(),
                due == null || o.state() != Obligation.State.LATE ? null : ChronoUnit.DAYS.between(due.day(), today),
                text(o.done()),
                word(o.state()),
                o.lamp() == null ? null : word(o.lamp()),
                o.reason(),
                o.by(),
                o.owner());
    }

    private static @Nullable String text(@Nullable Moment moment) {
        if (moment == null) {
            return null;
        }
        return moment.time() == null ? moment.day().toString() : moment.day() + "T" + moment.time();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
