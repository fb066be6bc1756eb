package io.yuanheng.evaluation;

import io.yuanheng.declaration.ScoringScheme;
import io.yuanheng.evaluation.EvaluationView.Difference;
import io.yuanheng.evaluation.scoring.Inputs;
import io.yuanheng.evaluation.scoring.Result;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What became of whom between two results.
final class Differences {

    private Differences() {}

    /// A result with what it was computed from.
    record Side(Inputs inputs, Result result) {}

    /// @return those of whom total, place, class or an input is another, in the order of the later result
    static List<Difference> between(ScoringScheme scheme, Side before, Side after) {
        Set<String> keys = new LinkedHashSet<>();
        after.result().subjects().forEach(scored -> keys.add(scored.key()));
        before.result().subjects().forEach(scored -> keys.add(scored.key()));
        List<Difference> found = new ArrayList<>();
        for (String key : keys) {
            Result.Scored was = before.result().of(key).orElse(null);
            Result.Scored is = after.result().of(key).orElse(null);
            Difference difference = new Difference(
                    key, Optional.ofNullable(is).or(() -> Optional.ofNullable(was)).map(Result.Scored::title).orElse(key),
                    was == null ? null : was.total(), is == null ? null : is.total(), was == null ? null : was.place(), is == null ? null : is.place(),
                    was == null ? null : was.classTitle(), is == null ? null : is.classTitle(),
                    inputs(scheme, before.inputs().subject(key), after.inputs().subject(key)));
            if (was == null || is == null || !was.total().equals(is.total()) || !java.util.Objects.equals(was.place(), is.place())
                    || !java.util.Objects.equals(was.classCode(), is.classCode()) || !difference.inputs().isEmpty()) {
                found.add(difference);
            }
        }
        return found;
    }

    private static List<String> inputs(ScoringScheme scheme, Optional<Inputs.Subject> before, Optional<Inputs.Subject> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return List.of();
        }
        List<String> said = new ArrayList<>();
        scheme.group(after.get().group()).ifPresent(group -> group.items().forEach(item -> {
            Inputs.Item was = before.get().items().get(item.code());
            Inputs.Item is = after.get().items().get(item.code());
            if (was != null && is != null) {
                say(said, item.title() + "：", was.from(), is.from());
                say(said, item.title() + "的分母：", was.over(), is.over());
            }
        }));
        if (!before.get().adjustments().equals(after.get().adjustments())) {
            said.add("调整的依据变了");
        }
        if (!before.get().vetoes().equals(after.get().vetoes())) {
            said.add("否决的依据变了");
        }
        return said;
    }

    private static void say(List<String> said, String what, Inputs.@Nullable Amount before, Inputs.@Nullable Amount after) {
        if (before != null && after != null && !text(before.value()).equals(text(after.value()))) {
            said.add(what + text(before.value()) + " → " + text(after.value()) + after.unit());
        }
    }

    private static String text(@Nullable BigDecimal amount) {
        return amount == null ? "未报" : amount.stripTrailingZeros().toPlainString();
    }
}
