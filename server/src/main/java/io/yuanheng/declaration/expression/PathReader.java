package io.yuanheng.declaration.expression;

import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Follows dotted names through the ledgers.
final class PathReader {

    sealed interface Result {}

    record Found(Path path, Kind kind) implements Result {}

    record FoundClass(List<FieldCode> hops, Predicate.DatedClass held) implements Result {}

    /// The problem has been noted.
    record NotFound() implements Result {}

    // every hop is a look-up per row
    private static final int MOST_HOPS = 3;

    private final Vocabulary vocabulary;
    private final IntFunction<? extends Place> places;
    private final List<Problem> problems;

    PathReader(Vocabulary vocabulary, IntFunction<? extends Place> places, List<Problem> problems) {
        this.vocabulary = vocabulary;
        this.places = places;
        this.problems = problems;
    }

    Result read(String dotted, LedgerCode start, int offset) {
        String[] parts = dotted.split("\\.", -1);
        if (parts.length - 1 > MOST_HOPS) {
            return fault(ExpressionProblem.TOO_DEEP, offset, "“" + dotted + "”最多经过 " + MOST_HOPS + " 个引用", null);
        }
        LedgerCode ledger = start;
        List<FieldCode> hops = new ArrayList<>();
        for (int i = 0; i < parts.length - 1; i++) {
            Optional<FieldCode> code = code(parts[i]);
            Optional<Kind> kind = code.isEmpty() ? Optional.empty() : vocabulary.kind(ledger, code.get());
            if (code.isEmpty() || kind.isEmpty()) {
                return unknown(parts[i], ledger, offset);
            }
            switch (kind.get()) {
                case Kind.Reference(LedgerCode to) -> ledger = to;
                case Kind.Unclear() -> {
                    return new Found(Path.of(code.get()), new Kind.Unclear());
                }
                case Kind.Text _, Kind.Number _, Kind.Day _, Kind.Month _, Kind.Flag _, Kind.Choice _ -> {
                    return fault(
                            ExpressionProblem.NOT_A_REFERENCE,
                            offset,
                            "台账 " + ledger + " 的字段 " + parts[i] + " 不是引用，后面不能再接“." + parts[i + 1] + "”",
                            null);
                }
            }
            hops.add(code.get());
        }
        return last(parts[parts.length - 1], ledger, hops, offset);
    }

    private Result last(String name, LedgerCode ledger, List<FieldCode> hops, int offset) {
        Optional<FieldCode> code = code(name);
        if (code.isEmpty()) {
            return unknown(name, ledger, offset);
        }
        if (code.get().equals(Path.PARK)) {
            return new Found(new Path(hops, Path.PARK), new Kind.Text());
        }
        if (code.get().equals(Path.STATE)) {
            var states = vocabulary.states(ledger);
            return states.isEmpty()
                    ? fault(ExpressionProblem.UNKNOWN_NAME, offset, "台账 " + ledger + " 没有生命周期（life_cycle），因此没有 state", null)
                    : new Found(new Path(hops, Path.STATE), new Kind.Choice(states));
        }
        Optional<Kind> kind = vocabulary.kind(ledger, code.get());
        if (kind.isPresent()) {
            return new Found(new Path(hops, code.get()), kind.get());
        }
        Optional<Predicate.DatedClass> held = vocabulary.datedClass(ledger, code.get());
        return held.isPresent() ? new FoundClass(List.copyOf(hops), held.get()) : unknown(name, ledger, offset);
    }

    private Result unknown(String name, LedgerCode ledger, int offset) {
        return fault(
                ExpressionProblem.UNKNOWN_NAME,
                offset,
                "台账 " + ledger + " 没有字段 " + name,
                Spelling.nearest(name, vocabulary.words(ledger)).map(n -> "是否应为 " + n).orElse(null));
    }

    private Result fault(ExpressionProblem code, int offset, String message, @Nullable String hint) {
        problems.add(new Problem(code, places.apply(offset), message, hint));
        return new NotFound();
    }

    private static Optional<FieldCode> code(String name) {
        try {
            return Optional.of(new FieldCode(name));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
