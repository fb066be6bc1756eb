package io.yuanheng.declaration;

import io.yuanheng.kernel.FieldCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The states of a ledger's rows and the steps between them. The first state is where rows begin.
public record LifeCycle(List<State> states, List<Step> steps) {

    public record State(String code, String title) {}

    /// @param by roles that may take the step
    /// @param requires fields that must be filled
    /// @param evidence what paper proves it, such as 施工许可证, or null
    /// @param reason whether the person must say why
    public record Step(
            String code,
            String title,
            List<String> from,
            String to,
            List<String> by,
            List<FieldCode> requires,
            @Nullable String evidence,
            boolean reason) {}

    public State initial() {
        return states.getFirst();
    }

    public Optional<State> state(String code) {
        return states.stream().filter(s -> s.code().equals(code)).findFirst();
    }

    public Optional<Step> step(String code) {
        return steps.stream().filter(s -> s.code().equals(code)).findFirst();
    }
}
