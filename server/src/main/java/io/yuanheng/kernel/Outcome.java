package io.yuanheng.kernel;

import java.util.List;
import java.util.function.Function;

/// The answer to a request that may be refused. Exceptions are for bugs and broken machines only.
public sealed interface Outcome<T> {

    /// Done; warnings may stand beside the value.
    record Accepted<T>(T value, List<Problem> warnings) implements Outcome<T> {
        public Accepted {
            warnings = List.copyOf(warnings);
        }
    }

    /// Refused; nothing was written.
    record Rejected<T>(List<Problem> problems) implements Outcome<T> {
        public Rejected {
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a reason");
            }
            problems = List.copyOf(problems);
        }
    }

    static <T> Outcome<T> accepted(T value) {
        return new Accepted<>(value, List.of());
    }

    static <T> Outcome<T> rejected(Problem... problems) {
        return new Rejected<>(List.of(problems));
    }

    static <T> Outcome<T> rejected(List<Problem> problems) {
        return new Rejected<>(problems);
    }

    default <R> Outcome<R> map(Function<T, R> change) {
        return switch (this) {
            case Accepted<T>(T value, List<Problem> warnings) -> new Accepted<>(change.apply(value), warnings);
            case Rejected<T>(List<Problem> problems) -> new Rejected<>(problems);
        };
    }

    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        return switch (this) {
            case Accepted<T>(T value, List<Problem> _) -> next.apply(value);
            case Rejected<T>(List<Problem> problems) -> new Rejected<>(problems);
        };
    }

    /// For callers to whom a refusal is a bug, such as tests and fixtures.
    default T orElseThrow() {
        return switch (this) {
            case Accepted<T>(T value, List<Problem> _) -> value;
            case Rejected<T>(List<Problem> problems) -> throw new IllegalStateException(problems.toString());
        };
    }
}
