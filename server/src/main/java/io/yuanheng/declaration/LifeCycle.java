package io.yuanheng.declaration;

import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The states of a ledger's rows and the steps between them. The first state is where rows begin.
///
/// @param locked by state the fields that only a step may change there
/// @param handler the field that says which section has the row in hand: one that may write it; null where nobody is named
public record LifeCycle(List<State> states, List<Step> steps, Map<String, List<FieldCode>> locked, @Nullable FieldCode handler) {

    public record State(String code, String title) {}

    /// @param by roles that may take the step
    /// @param requires fields that must be filled
    /// @param evidence what paper proves it, such as 施工许可证, or null
    /// @param reason whether the person must say why
    /// @param reasonFrom the field whose text stands in the reason until the person writes another, or null
    /// @param creates the row that the step opens in another ledger, or null
    /// @param sets fields that take over the cell of another field when the step is taken
    /// @param otherThan steps; who took one of them last on a row cannot take this one on it
    /// @param awaits rows of another ledger; while there are any, the step cannot be taken. Null for none
    public record Step(
            String code,
            String title,
            List<String> from,
            String to,
            List<String> by,
            List<FieldCode> requires,
            @Nullable String evidence,
            boolean reason,
            @Nullable FieldCode reasonFrom,
            @Nullable Creates creates,
            List<String> otherThan,
            Map<FieldCode, FieldCode> sets,
            @Nullable PointingRows awaits) {}

    /// A row of another ledger that a step opens and then points to.
    ///
    /// @param as the own field that points to it
    /// @param from its fields, each with the own field it is copied from
    /// @param set its fields with a text, as people write it
    public record Creates(LedgerCode of, FieldCode as, Map<FieldCode, FieldCode> from, Map<FieldCode, String> set) {
        public Creates {
            from = Map.copyOf(from);
            set = Map.copyOf(set);
        }
    }

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
