package io.yuanheng.evaluation;

import io.yuanheng.evaluation.scoring.Result;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One round of an evaluation, with what happened to the evaluation.
///
/// @param round shown; `rounds` is the newest
/// @param change the ledgers were read at
/// @param computedAt ISO, with the zone of the park
/// @param sha256 over scheme, inputs and result
/// @param whole whether the caller sees all subjects
/// @param differences from the round before
/// @param methodChanges what of the method is another than in the round before, in words
/// @param methodMovedOn whether the packs declare the method in another way than the newest round followed
/// @param may what the caller may do with it now: recalculate, publish, object, answer, finish
public record EvaluationView(
        long id,
        String park,
        String method,
        String title,
        int year,
        int round,
        int rounds,
        long change,
        String state,
        String computedAt,
        String computedBy,
        String reason,
        String sha256,
        @Nullable String published,
        @Nullable String until,
        int objectionDays,
        boolean whole,
        List<ClassCount> classes,
        List<Group> groups,
        List<Result.Base> bases,
        List<Result.Scored> subjects,
        List<Event> events,
        List<Difference> differences,
        List<String> methodChanges,
        boolean methodMovedOn,
        List<String> may) {

    public record ClassCount(String code, String title, int count) {}

    public record Group(String code, String title, List<Item> items) {}

    /// @param divided whether it has a denominator
    public record Item(String code, String title, String unit, String weight, boolean divided) {}

    /// @param kind published, objected, answered or final
    /// @param subjectTitle of an objection
    /// @param answered of an objection, whether it has its answer
    public record Event(
            long id, int round, String kind, String day, @Nullable String until, @Nullable String subject, @Nullable String subjectTitle,
            @Nullable Long answers, @Nullable Boolean upheld, boolean answered, String said, String at, String by) {}

    /// @param inputs which inputs changed, in words
    public record Difference(
            String key, String title, @Nullable String totalBefore, @Nullable String totalAfter, @Nullable Integer placeBefore, @Nullable Integer placeAfter,
            @Nullable String classBefore, @Nullable String classAfter, List<String> inputs) {}
}
