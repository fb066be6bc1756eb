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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The reverse schedule of a project from its nodes in the ledger `project_node` of the standard pack.
@Component
public final class Schedules {

    private static final LedgerCode NODES = new LedgerCode("project_node");
    private static final FieldCode PROJECT = new FieldCode("project");
    private static final FieldCode NODE = new FieldCode("node");
    private static final FieldCode PLANNED = new FieldCode("planned");
    private static final FieldCode ACTUAL = new FieldCode("actual");
    private static final FieldCode DAYS = new FieldCode("days");
    private static final FieldCode AFTER = new FieldCode("after");

    /// @param problems circles, nodes before their predecessor, and days that cannot be kept
    public record View(long change, List<Line> nodes, List<String> problems) {}

    /// @param latest the last day on which the node may be reached
    /// @param slack working days to spare
    public record Line(long row, String node, @Nullable String planned, @Nullable String actual, @Nullable String latest, @Nullable Integer slack, boolean critical) {}

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
        List<ReverseSchedule.Node> nodes = history.read(RowQuery.all(NODES, asOf).where(mine), caller.scope()).stream()
                .map(version -> node(ledger.get(), version))
                .toList();
        WorkingCalendar calendar = WorkingCalendar.of(history.definitions().rhythm().calendars());
        ReverseSchedule.Plan plan = ReverseSchedule.of(nodes, calendar);
        return Outcome.accepted(new View(
                asOf.value(),
                plan.nodes().stream().map(Schedules::line).toList(),
                plan.problems().stream().map(Problem::toString).toList()));
    }

    private static Line line(ReverseSchedule.Counted counted) {
        ReverseSchedule.Node node = counted.node();
        return new Line(
                node.row().value(), node.name(), text(node.planned()), text(node.actual()), text(counted.latest()), counted.slack(), counted.critical());
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

    private static @Nullable LocalDate day(Version version, FieldCode field) {
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
