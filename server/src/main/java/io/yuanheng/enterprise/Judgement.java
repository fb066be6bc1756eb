package io.yuanheng.enterprise;

import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.declaration.expression.Predicates;
import io.yuanheng.enterprise.PolicyFit.Behind;
import io.yuanheng.enterprise.PolicyFit.Fact;
import io.yuanheng.enterprise.PolicyFit.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Judges a condition where values may be missing. Each comparison is decided by [Predicates], as everywhere; one that looks at a
/// missing value is unknown, and what is joined by and, or, not is decided only where the known parts decide it.
record Judgement(FirmFacts facts, LocalDate day) {

    Verdict of(Predicate predicate) {
        return switch (predicate) {
            case Predicate.And(var all) -> least(all);
            case Predicate.Or(var any) -> not(least(any.stream().<Predicate>map(Predicate.Not::new).toList()));
            case Predicate.Not(Predicate of) -> not(of(of));
            case Predicate.HoldsClass held -> facts.mayJudge(held) ? decided(held) : Verdict.UNKNOWN;
            case Predicate.Constant _, Predicate.IsSet _ -> decided(predicate);
            case Predicate.Compare _, Predicate.In _, Predicate.Contains _ ->
                Predicates.paths(predicate).stream().allMatch(path -> facts.value(path).isPresent()) ? decided(predicate) : Verdict.UNKNOWN;
        };
    }

    private Verdict least(List<Predicate> all) {
        List<Verdict> each = all.stream().map(this::of).toList();
        return each.contains(Verdict.NOT) ? Verdict.NOT : each.contains(Verdict.UNKNOWN) ? Verdict.UNKNOWN : Verdict.FITS;
    }

    private static Verdict not(Verdict verdict) {
        return switch (verdict) {
            case FITS -> Verdict.NOT;
            case NOT -> Verdict.FITS;
            case UNKNOWN -> Verdict.UNKNOWN;
        };
    }

    private Verdict decided(Predicate predicate) {
        return Predicates.test(predicate, facts, day) ? Verdict.FITS : Verdict.NOT;
    }

    /// The values it was judged by, in the order in which the condition names them.
    List<Fact> by(Predicate predicate) {
        return each(predicate, facts::fact, facts::fact);
    }

    /// What these values were read from.
    List<Behind> behind(Predicate predicate) {
        return each(predicate, facts::behind, facts::behind).stream().flatMap(List::stream).distinct().toList();
    }

    private static <T> List<T> each(Predicate predicate, Function<Predicate.HoldsClass, T> held, Function<Path, T> cell) {
        List<T> found = new ArrayList<>();
        switch (predicate) {
            case Predicate.And(var all) -> all.forEach(part -> found.addAll(each(part, held, cell)));
            case Predicate.Or(var any) -> any.forEach(part -> found.addAll(each(part, held, cell)));
            case Predicate.Not(Predicate of) -> found.addAll(each(of, held, cell));
            case Predicate.HoldsClass one -> found.add(held.apply(one));
            case Predicate.Constant _, Predicate.IsSet _, Predicate.Compare _, Predicate.In _, Predicate.Contains _ -> {
                for (Path path : Predicates.paths(predicate)) {
                    found.add(cell.apply(path));
                }
            }
        }
        return found.stream().distinct().toList();
    }
}
