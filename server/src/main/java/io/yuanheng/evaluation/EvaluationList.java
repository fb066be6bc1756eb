package io.yuanheng.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The methods and evaluations of a park that the caller may see.
///
/// @param mayRun whether the caller may compute, publish and record objections
public record EvaluationList(boolean mayRun, List<Method> methods, List<Line> evaluations) {

    /// @param from first year it holds for
    /// @param to last year, or null
    public record Method(String code, String title, @Nullable String source, int from, @Nullable Integer to) {}

    /// @param state draft, published or final
    /// @param until the last day for objections, of a published one
    /// @param open objections without an answer
    public record Line(
            long id, String method, String title, int year, int round, String state, String computedAt, String computedBy, int subjects,
            @Nullable String until, int open) {}
}
