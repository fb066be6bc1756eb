package io.yuanheng.ledger;

import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.LifeCycle;
import io.yuanheng.history.RowWrite;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import io.yuanheng.ledger.Ledgers.Effect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One command on its way from text to a write: what was decoded, what stood there before, what is wrong with it.
final class Draft {

    enum Kind {
        CREATE,
        PUT,
        AMEND,
        STEP,
        WITHDRAW
    }

    final int index;
    final Kind kind;
    final LedgerDefinition ledger;
    final ParkCode park;
    final @Nullable String reason;
    final @Nullable Integer sheetRow;
    final Map<FieldCode, Value> set = new HashMap<>();
    final Set<FieldCode> emptied = new java.util.HashSet<>();
    final Map<FieldCode, String> named = new HashMap<>();
    final List<Problem> problems = new ArrayList<>(0);

    /// the state asked for by a file, or the step to take; both as people wrote them
    @Nullable String asked;

    /// the step that was found to be taken
    LifeCycle.@Nullable Step taken;

    @Nullable Before before;
    @Nullable RowId row;
    @Nullable String state;
    Map<FieldCode, Value> values = Map.of();

    Draft(
            int index,
            Kind kind,
            LedgerDefinition ledger,
            ParkCode park,
            @Nullable String asked,
            @Nullable String reason,
            @Nullable Integer sheetRow) {
        this.index = index;
        this.kind = kind;
        this.ledger = ledger;
        this.park = park;
        this.asked = asked;
        this.reason = reason == null || reason.isBlank() ? null : reason.strip();
        this.sheetRow = sheetRow;
    }

    void before(Before stood) {
        before = stood;
        row = stood.row();
        state = stood.state();
    }

    RowId row() {
        return Objects.requireNonNull(row);
    }

    /// The cell as it will be, as far as it is decoded.
    Optional<Value> cell(FieldCode field) {
        Value now = set.get(field);
        if (now != null) {
            return Optional.of(now);
        }
        return emptied.contains(field) || before == null
                ? Optional.empty()
                : Optional.ofNullable(before.values().get(field));
    }

    /// Puts what was decoded over what stood there.
    void merge() {
        Map<FieldCode, Value> merged = new HashMap<>(before == null ? Map.of() : before.values());
        merged.keySet().removeAll(emptied);
        merged.putAll(set);
        values = Map.copyOf(merged);
    }

    boolean refused() {
        for (Problem problem : problems) {
            if (problem.refuses()) {
                return true;
            }
        }
        return false;
    }

    void refuse(LedgerProblem problem, @Nullable String hint, Object... found) {
        problems.add(problem.at(new Place.InCommand(index, ""), hint, found));
    }

    void refuse(FieldCode field, LedgerProblem problem, @Nullable String hint, Object... found) {
        problems.add(problem.at(new Place.InCommand(index, field.value()), hint, found));
    }

    /// A refused cell; the message begins with the field's title.
    void refuse(FieldDefinition field, Decoded.Refused refused) {
        problems.add(new Problem(
                refused.code(),
                new Place.InCommand(index, field.code().value()),
                field.title() + "：" + refused.message(),
                refused.hint()));
    }

    Effect effect() {
        if (kind == Kind.WITHDRAW) {
            return Effect.CHANGES;
        }
        if (before == null) {
            return Effect.CREATES;
        }
        boolean same = before.values().equals(values) && Objects.equals(before.state(), state);
        return same ? Effect.CHANGES_NOTHING : Effect.CHANGES;
    }

    Optional<RowWrite> write() {
        if (kind == Kind.WITHDRAW) {
            return Optional.of(new RowWrite.Close(ledger.code(), row(), Objects.requireNonNull(before).from()));
        }
        return switch (effect()) {
            case CREATES -> Optional.of(new RowWrite.Open(ledger.code(), row(), park, state, values, sheetRow));
            case CHANGES ->
                Optional.of(new RowWrite.Replace(
                        ledger.code(), row(), Objects.requireNonNull(before).from(), state, values, sheetRow));
            case CHANGES_NOTHING -> Optional.empty();
        };
    }

    /// How the command is called in messages about another one: the row of the sheet, or its place in the batch.
    String place() {
        return sheetRow == null ? "本批第 " + (index + 1) + " 条" : "表中第 " + sheetRow + " 行";
    }
}
