package io.yuanheng.evaluation;

import io.yuanheng.evaluation.scoring.Inputs;
import io.yuanheng.evaluation.scoring.Result;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What would become of a subject with other inputs.
///
/// @param others whose total, place or class would change as well; empty where the caller does not see all
public record WhatIf(Result.Scored before, Result.Scored after, List<EvaluationView.Difference> others) {

    private static final String NUMBER = "-?\\d{1,15}(\\.\\d{1,10})?";

    /// @param changes inputs to be replaced
    public record Order(String subject, List<Change> changes) {

        /// The inputs with the changes, in memory.
        Outcome<Inputs> applied(Inputs inputs) {
            Inputs changed = inputs;
            for (Change change : changes) {
                boolean known = inputs.subject(subject).filter(one -> one.items().containsKey(change.item())).isPresent();
                Optional<String> wrong = java.util.stream.Stream.of(Optional.ofNullable(change.from()), Optional.ofNullable(change.over()))
                        .flatMap(Optional::stream)
                        .filter(number -> !number.matches(NUMBER))
                        .findFirst();
                if (!known || wrong.isPresent()) {
                    return Outcome.rejected(new Problem(
                            EvaluationProblem.UNREADABLE, Place.WHOLE, known ? "“" + wrong.orElse("") + "”不是数" : "没有项目 " + change.item(), "写成 1234.5"));
                }
                changed = changed.with(subject, change.item(), number(change.from()), number(change.over()));
            }
            return Outcome.accepted(changed);
        }

        private static @Nullable BigDecimal number(@Nullable String text) {
            return text == null ? null : new BigDecimal(text);
        }
    }

    /// @param from the numerator, or null to leave it
    /// @param over the denominator, or null to leave it
    public record Change(String item, @Nullable String from, @Nullable String over) {}
}
