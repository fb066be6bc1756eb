package io.yuanheng.evaluation;

import io.yuanheng.declaration.DeclaredText;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.MethodDefinition;
import io.yuanheng.declaration.Packs;
import io.yuanheng.evaluation.EvaluationStore.Round;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import java.util.List;
import java.util.Optional;

/// A method with the text that declares it.
record MethodAsWritten(MethodDefinition definition, String text) {

    static Optional<MethodAsWritten> now(Definitions definitions, String code) {
        return definitions.procedures().method(code).map(method -> new MethodAsWritten(method, text(definitions, code)));
    }

    static String text(Definitions definitions, String code) {
        return DeclaredText.of(definitions, "method", code).map(DeclaredText::text).orElse("");
    }

    /// The method that a round followed.
    static Outcome<MethodAsWritten> kept(Definitions definitions, String code, Round round) {
        Optional<MethodAsWritten> same = now(definitions, code).filter(now -> now.text().equals(round.text()));
        if (same.isPresent()) {
            return Outcome.accepted(same.get());
        }
        return switch (Packs.method(definitions, round.text())) {
            case Outcome.Accepted<MethodDefinition>(MethodDefinition method, var _) -> Outcome.accepted(new MethodAsWritten(method, round.text()));
            case Outcome.Rejected<MethodDefinition>(List<Problem> problems) ->
                Outcome.rejected(new Problem(
                        EvaluationProblem.METHOD_GONE, Place.WHOLE, "第 " + round.round() + " 轮所用的办法现在读不了：" + problems.getFirst().message(),
                        "按现行的办法重新计算，并写明理由"));
        };
    }
}
