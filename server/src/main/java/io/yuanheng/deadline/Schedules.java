package io.yuanheng.deadline;

import io.yuanheng.access.Caller;
import io.yuanheng.deadline.calendar.WorkingCalendar;
import io.yuanheng.declaration.Dictionary;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.history.History;
import io.yuanheng.history.RowQuery;
import io.yuanheng.history.Version;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The reverse schedule of a project from its nodes in the ledger `project_node` of the standard pack: what was approved first, what
/// is planned now, what happened, and how the one became the other.
@Component
public final class Schedules {

    static final LedgerCode NODES = new LedgerCode("project_node");
    private static final FieldCode PROJECT = new FieldCode("project");
    private static final FieldCode NODE = new FieldCode("node");
    static final FieldCode PLANNED = new FieldCode("planned");
    private static final FieldCode PROMISED = new FieldCode("promised");
    private static final FieldCode FORECAST = new FieldCode("forecast");
    private static final FieldCode ACTUAL = new FieldCode("actual");
    private static final FieldCode DAYS = new FieldCode("days");
    private static final FieldCode AFTER = new FieldCode("after");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /// @param today the day in the park's own time
    /// @param problems circles, nodes before their predecessor, and days that cannot be kept
    public record View(long change, String today, List<Line> nodes, @Nullable Money money, List<String> problems) {}

    /// @param baseline the plan approved first, or null where none was
    /// @param start the day on which work must begin for the plan, where its working days are known; `baselineStart` likewise
    /// @param drift days of the calendar that the node comes after its baseline, by what happened, is expected or is planned
    /// @param latest the last day on which the node may be reached
    /// @param slack working days to spare
    public record Line(
            long row,
            String node,
            @Nullable Long after,
            @Nullable Integer days,
            @Nullable String state,
            @Nullable String baseline,
            @Nullable String baselineStart,
            @Nullable String planned,
            @Nullable String start,
            @Nullable String promised,
            @Nullable String forecast,
            @Nullable String actual,
            @Nullable Long drift,
            @Nullable String latest,
            @Nullable Integer slack,
            boolean critical,
            List<Round> rounds) {}

    /// A change of the approved plan.
    ///
    /// @param accepted null while nobody decided
    /// @param words what was said when it was declined, or null
    public record Round(
            int number,
            @Nullable String from,
            @Nullable String to,
            @Nullable String why,
            String askedBy,
            String askedOn,
            @Nullable Boolean accepted,
            @Nullable String decidedBy,
            @Nullable String decidedOn,
            @Nullable String words) {}

    /// Money against work, amounts in 万元.
    ///
    /// @param share what was invested, in percent of the whole
    /// @param apart percentage points that money is ahead of work; negative: behind
    /// @param warning whether they are fifteen points apart or more
    public record Money(String invested, String total, String share, String percent, String apart, boolean warning) {}

    private final History history;

    Schedules(History history) {
        this.history = history;
    }

    public Outcome<View> of(Caller caller, RowId project) {
        Optional<LedgerDefinition> ledger = history.definitions().ledger(NODES).filter(found -> found.field(AFTER).isPresent());
        if (ledger.isEmpty() || caller.scope().on(NODES).isEmpty()) {
            return Outcome.rejected(new Problem(DeadlineProblem.OUT_OF_SIGHT, Place.WHOLE, "无权查看项目节点", "请联系管理员授权"));
        }
        ChangeNo asOf = history.current();
        Predicate mine = new Predicate.In(Path.of(PROJECT), List.of(new Value.Reference(project)));
        List<Version> rows = history.read(RowQuery.all(NODES, asOf).where(mine), caller.scope());
        List<ReverseSchedule.Node> nodes = rows.stream().map(version -> node(ledger.get(), version)).toList();
        WorkingCalendar calendar = WorkingCalendar.of(history.definitions().rhythm().calendars());
        ReverseSchedule.Plan plan = ReverseSchedule.of(nodes, calendar);
        Rounds rounds = new Rounds(history, caller.scope());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            lines.add(line(plan.nodes().get(i), rows.get(i), rounds.of(rows.get(i).row()), calendar));
        }
        lines.sort(Comparator.comparing((Line line) -> Objects.requireNonNullElse(line.planned(), "9999")).thenComparing(Line::row));
        return Outcome.accepted(new View(
                asOf.value(),
                LocalDate.now(ZONE).toString(),
                lines,
                new MoneyAndWork(history, caller.scope(), asOf).of(project).orElse(null),
                plan.problems().stream().map(Problem::toString).toList()));
    }

    private static Line line(ReverseSchedule.Counted counted, Version version, Rounds.Told told, WorkingCalendar calendar) {
        ReverseSchedule.Node node = counted.node();
        LocalDate forecast = day(version, FORECAST);
        LocalDate reached = node.actual() != null ? node.actual() : forecast != null ? forecast : node.planned();
        LocalDate baseline = told.baseline();
        return new Line(
                node.row().value(),
                node.name(),
                node.after() == null ? null : node.after().value(),
                node.days(),
                version.state(),
                text(baseline),
                text(begins(baseline, node.days(), calendar)),
                text(node.planned()),
                text(begins(node.planned(), node.days(), calendar)),
                text(day(version, PROMISED)),
                text(forecast),
                text(node.actual()),
                baseline == null || reached == null ? null : ChronoUnit.DAYS.between(baseline, reached),
                text(counted.latest()),
                counted.slack(),
                counted.critical(),
                told.rounds());
    }

    private static @Nullable LocalDate begins(@Nullable LocalDate end, @Nullable Integer days, WorkingCalendar calendar) {
        return end == null || days == null || days < 1 ? null : calendar.plus(end, 1 - days);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static ReverseSchedule.Node node(LedgerDefinition ledger, Version version) {
        return new ReverseSchedule.Node(
                version.row(),
                title(ledger, version),
                day(version, PLANNED),
                day(version, ACTUAL),
                version.value(DAYS).map(value -> value instanceof Value.Number(var amount) ? amount.intValueExact() : null).orElse(null),
                version.value(AFTER).map(value -> value instanceof Value.Reference(RowId row) ? row : null).orElse(null));
    }

    static @Nullable LocalDate day(Version version, FieldCode field) {
        return version.value(field).map(value -> value instanceof Value.Day(LocalDate day) ? day : null).orElse(null);
    }

    private static String title(LedgerDefinition ledger, Version version) {
        String code = version.value(NODE).map(value -> value instanceof Value.Text(String text) ? text : "").orElse("");
        if (ledger.field(NODE).orElseThrow().type() instanceof FieldType.Choice(Dictionary dictionary, int _)) {
            return dictionary.entries().stream().filter(e -> e.code().equals(code)).map(Dictionary.Entry::title).findFirst().orElse(code);
        }
        return code;
    }
}
