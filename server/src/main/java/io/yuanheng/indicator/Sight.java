package io.yuanheng.indicator;

import static io.yuanheng.kernel.Place.WHOLE;

import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.history.Scope;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whether a scope sees enough for a figure to mean something.
///
/// Rows that the scope hides make a smaller figure, and the figure names its scope. A whole ledger or a field that is hidden would
/// make a wrong one (an amount that reads as empty, a condition that is never true), so such a figure is refused.
record Sight(Scope scope, LedgerPaths paths) {

    List<Problem> blocks(ParkCode park, LedgerCode ledger, List<Path> needed) {
        if (!scope.covers(park)) {
            return List.of(problem("无权查看园区 " + park + " 的数据"));
        }
        return hidden(ledger, needed);
    }

    /// What of the ledger and its fields the scope hides, in any park.
    List<Problem> hidden(LedgerCode ledger, List<Path> needed) {
        List<Problem> problems = new ArrayList<>();
        for (Path path : needed) {
            block(ledger, path).ifPresent(problems::add);
        }
        if (needed.isEmpty() && scope.on(ledger).isEmpty()) {
            problems.add(hiddenLedger(paths.ledger(ledger)));
        }
        return problems.stream().distinct().toList();
    }

    private Optional<Problem> block(LedgerCode start, Path path) {
        LedgerCode at = start;
        List<FieldCode> steps = new ArrayList<>(path.hops());
        steps.add(path.field());
        for (FieldCode step : steps) {
            LedgerDefinition ledger = paths.ledger(at);
            Optional<Set<FieldCode>> hidden = scope.on(at).map(Scope.LedgerScope::hidden);
            if (hidden.isEmpty()) {
                return Optional.of(hiddenLedger(ledger));
            }
            if (hidden.get().contains(step)) {
                String title = ledger.field(step).map(f -> f.title()).orElse(step.value());
                return Optional.of(problem("无权查看台账“" + ledger.title() + "”的字段“" + title + "”，数字无法计算"));
            }
            Optional<LedgerCode> next = paths.end(at, Path.of(step)).flatMap(LedgerPaths.End::refersTo);
            if (next.isPresent()) {
                at = next.get();
            }
        }
        return Optional.empty();
    }

    private static Problem hiddenLedger(LedgerDefinition ledger) {
        return problem("无权查看台账“" + ledger.title() + "”，数字无法计算");
    }

    private static Problem problem(String message) {
        return new Problem(FigureProblem.OUT_OF_SIGHT, WHOLE, message, "请联系管理员授权，或向有权限的科室索取");
    }

    /// The paths a condition looks at.
    static List<Path> read(Predicate predicate) {
        return switch (predicate) {
            case Predicate.Constant _ -> List.of();
            case Predicate.And(List<Predicate> all) -> all.stream().flatMap(p -> read(p).stream()).toList();
            case Predicate.Or(List<Predicate> any) -> any.stream().flatMap(p -> read(p).stream()).toList();
            case Predicate.Not(Predicate of) -> read(of);
            case Predicate.Compare(var left, var _, var right) -> {
                List<Path> both = new ArrayList<>(read(left));
                both.addAll(read(right));
                yield both;
            }
            case Predicate.In(Path path, var _) -> List.of(path);
            case Predicate.Contains(Path path, var _) -> List.of(path);
            case Predicate.IsSet(Path path) -> List.of(path);
            case Predicate.HoldsClass(List<FieldCode> hops, var _, var _) -> subject(hops).stream().toList();
        };
    }

    /// The path to the row that a dated class is asked of; empty when it is the row itself.
    static Optional<Path> subject(List<FieldCode> hops) {
        return hops.isEmpty() ? Optional.empty() : Optional.of(new Path(hops.subList(0, hops.size() - 1), hops.getLast()));
    }

    private static List<Path> read(Predicate.Operand operand) {
        return switch (operand) {
            case Predicate.Operand.Field(Path path) -> List.of(path);
            case Predicate.Operand.Literal _, Predicate.Operand.Today _, Predicate.Operand.UserAttribute _ -> List.of();
        };
    }
}
