package io.yuanheng.deadline;

import io.yuanheng.history.Change;
import io.yuanheng.history.History;
import io.yuanheng.history.Scope;
import io.yuanheng.history.Version;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How the plan of a node came about, told by its versions: the first approved one is the baseline, each later one a round.
///
/// Nothing is copied. Versions cannot be rewritten, and therefore neither can a baseline.
final class Rounds {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final FieldCode ASKED = new FieldCode("asked");
    private static final FieldCode WHY = new FieldCode("why");
    private static final String APPROVED = "approved";
    private static final String ASKING = "asked";

    record Told(@Nullable LocalDate baseline, List<Schedules.Round> rounds) {}

    private final History history;
    private final Scope scope;

    Rounds(History history, Scope scope) {
        this.history = history;
        this.scope = scope;
    }

    Told of(RowId node) {
        LocalDate baseline = null;
        boolean approved = false;
        List<Schedules.Round> rounds = new ArrayList<>();
        Version before = null;
        for (Version version : history.versions(Schedules.NODES, node, scope)) {
            String from = before == null ? null : before.state();
            if (!approved && APPROVED.equals(version.state())) {
                approved = true;
                baseline = Schedules.day(version, Schedules.PLANNED);
            } else if (before != null && APPROVED.equals(from) && ASKING.equals(version.state())) {
                rounds.add(asked(rounds.size() + 1, before, version));
            } else if (ASKING.equals(from) && APPROVED.equals(version.state()) && !rounds.isEmpty()) {
                rounds.set(rounds.size() - 1, decided(rounds.getLast(), version));
            }
            before = version;
        }
        return new Told(baseline, List.copyOf(rounds));
    }

    private Schedules.Round asked(int number, Version before, Version version) {
        Optional<Change> change = history.change(version.from());
        return new Schedules.Round(
                number,
                text(Schedules.day(before, Schedules.PLANNED)),
                text(Schedules.day(version, ASKED)),
                version.value(WHY).map(value -> value instanceof Value.Text(String why) ? why : null).orElse(null),
                who(change),
                when(change),
                null, null, null, null);
    }

    private Schedules.Round decided(Schedules.Round round, Version version) {
        Optional<Change> change = history.change(version.from());
        boolean accepted = Objects.equals(text(Schedules.day(version, Schedules.PLANNED)), round.to());
        return new Schedules.Round(
                round.number(), round.from(), round.to(), round.why(), round.askedBy(), round.askedOn(), accepted, who(change), when(change),
                change.map(Change::reason).orElse(null));
    }

    private static String who(Optional<Change> change) {
        return change.map(found -> found.by().name()).orElse("");
    }

    private static String when(Optional<Change> change) {
        return change.map(found -> found.at().atZone(ZONE).toLocalDate().toString()).orElse("");
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
