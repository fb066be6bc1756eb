package io.yuanheng.ledger;

import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.declaration.LifeCycle;
import io.yuanheng.declaration.RoleDefinition;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.kernel.Actor;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Value;
import io.yuanheng.ledger.Draft.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Moves a row through its life cycle. A state is never written like a cell: it follows from a step that the caller may take.
///
/// @param caller who asks
/// @param taken who took steps before, by the history of rows
/// @param roles what the caller holds in the row's park
/// @param takesOver whether the caller may enter rows that began elsewhere, in the state they have reached
record Steps(Actor caller, StepsTaken taken, List<RoleDefinition> declared, Set<String> roles, boolean takesOver) {

    /// Sets the state of the draft after its cells are merged.
    void apply(Draft draft) {
        LifeCycle life = draft.ledger.lifeCycle().orElse(null);
        if (life != null && draft.before != null) {
            locked(draft, life);
        }
        if (draft.kind == Kind.STEP) {
            step(draft, life);
        } else if (draft.before == null) {
            begin(draft, life);
        } else if (draft.kind == Kind.PUT && draft.asked != null) {
            follow(draft, life, draft.asked);
        }
        if (life != null && life.handler() != null) {
            handedOver(draft, life.handler());
        }
    }

    /// The state in which the command finds the row; of a new row the one it begins in, as a code where it is one of the ledger's.
    static @Nullable String from(Draft draft) {
        LifeCycle life = draft.ledger.lifeCycle().orElse(null);
        if (draft.before != null || life == null) {
            return draft.state;
        }
        if (draft.asked == null) {
            return life.initial().code();
        }
        return named(life, draft.asked).map(LifeCycle.State::code).orElse(draft.asked);
    }

    /// Who may write some of the rows only, such as a firm its own, handles none.
    private static boolean handles(RoleDefinition.Grant grant, Draft draft) {
        return grant.write() && grant.ledger().equals(draft.ledger.code()) && grant.where().equals(Predicate.TRUE);
    }

    /// What was agreed is changed by a step that somebody agrees to, or not at all.
    private static void locked(Draft draft, LifeCycle life) {
        for (FieldCode field : life.locked().getOrDefault(Objects.requireNonNullElse(draft.state, ""), List.of())) {
            Value now = draft.values.get(field);
            Value before = Objects.requireNonNull(draft.before).values().get(field);
            if (!Objects.equals(now, before)) {
                String name = draft.ledger.field(field).map(FieldDefinition::title).orElse(field.value());
                draft.refuse(field, LedgerProblem.LOCKED, "请办理：" + ways(life, draft.state), name, "“" + title(life, draft.state) + "”");
            }
        }
    }

    /// A row of which something is locked is not taken away either.
    void withdraw(Draft draft) {
        LifeCycle life = draft.ledger.lifeCycle().orElse(null);
        if (life != null && !life.locked().getOrDefault(Objects.requireNonNullElse(draft.state, ""), List.of()).isEmpty()) {
            draft.refuse(LedgerProblem.LOCKED_ROW, "请先办理：" + ways(life, draft.state), "#" + draft.row(), "“" + title(life, draft.state) + "”");
        }
    }

    private static String ways(LifeCycle life, @Nullable String state) {
        return life.steps().stream().filter(step -> step.from().contains(state)).map(LifeCycle.Step::title).collect(Collectors.joining("、"));
    }

    /// A row is handed to a section that may write it, or not at all: what nobody may handle lies there until it is late.
    private void handedOver(Draft draft, FieldCode handler) {
        Value named = draft.values.get(handler);
        Value before = draft.before == null ? null : draft.before.values().get(handler);
        if (!(named instanceof Value.Text(String section)) || named.equals(before)) {
            return;
        }
        List<RoleDefinition> able = declared.stream()
                .filter(role -> role.grants().stream().anyMatch(grant -> handles(grant, draft)))
                .toList();
        String key = Writing.key(section);
        boolean may = able.stream().flatMap(role -> Stream.concat(Stream.of(role.title()), role.aliases().stream()))
                .anyMatch(name -> Writing.key(name).equals(key));
        if (!may) {
            String others = able.stream().map(RoleDefinition::title).collect(Collectors.joining("、"));
            draft.refuse(
                    handler, LedgerProblem.HANDLER_WITHOUT_RIGHT, "可以交给：" + others + "；需要别的科室时，请系统管理员先授权", section, draft.ledger.title());
        }
    }

    private void step(Draft draft, @Nullable LifeCycle life) {
        String asked = draft.asked == null ? "" : draft.asked;
        Optional<LifeCycle.Step> step = life == null ? Optional.empty() : life.step(asked);
        if (life == null || step.isEmpty()) {
            String known = life == null
                    ? "这本台账没有办理步骤"
                    : life.steps().stream().map(LifeCycle.Step::title).collect(Collectors.joining("、", "有：", ""));
            draft.refuse(LedgerProblem.UNKNOWN_STEP, known, draft.ledger.title(), asked);
            return;
        }
        take(draft, life, step.get(), false);
    }

    private void begin(Draft draft, @Nullable LifeCycle life) {
        if (life == null) {
            if (draft.asked != null) {
                draft.refuse(LedgerProblem.UNKNOWN_STATE, "这本台账没有状态", draft.ledger.title(), draft.asked);
            }
            return;
        }
        if (draft.asked == null) {
            draft.state = life.initial().code();
            return;
        }
        Optional<LifeCycle.State> state = state(draft, life, draft.asked);
        state.ifPresent(s -> {
            if (!s.equals(life.initial()) && !takesOver) {
                draft.refuse(
                        LedgerProblem.STATE_NOT_WRITABLE, "先按“" + life.initial().title() + "”登记，再逐步办理", "新登记的行", life.initial().title());
            }
            draft.state = s.code();
        });
    }

    /// A file that shows a later state takes the one step that leads there.
    private void follow(Draft draft, @Nullable LifeCycle life, String asked) {
        if (life == null) {
            draft.refuse(LedgerProblem.UNKNOWN_STATE, "这本台账没有状态", draft.ledger.title(), asked);
            return;
        }
        Optional<LifeCycle.State> wanted = state(draft, life, asked);
        if (wanted.isEmpty() || wanted.get().code().equals(draft.state)) {
            return;
        }
        Optional<LifeCycle.Step> step = life.steps().stream()
                .filter(s -> s.from().contains(draft.state) && s.to().equals(wanted.get().code()))
                .findFirst();
        if (step.isEmpty()) {
            draft.refuse(
                    LedgerProblem.STATE_NOT_WRITABLE,
                    "没有从“" + title(life, draft.state) + "”到“" + wanted.get().title() + "”的一步，请在系统中逐步办理",
                    label(draft),
                    title(life, draft.state));
            return;
        }
        take(draft, life, step.get(), true);
    }

    private void take(Draft draft, LifeCycle life, LifeCycle.Step step, boolean fromFile) {
        if (!step.from().contains(draft.state)) {
            String from = step.from().stream().map(s -> "“" + title(life, s) + "”").collect(Collectors.joining("、"));
            draft.refuse(
                    LedgerProblem.STEP_NOT_FROM_HERE, null, step.title(), from, "“" + title(life, draft.state) + "”");
            return;
        }
        if (step.by().stream().noneMatch(roles::contains)) {
            draft.refuse(LedgerProblem.STEP_NOT_YOURS, "请转给有该角色的同事办理", step.title(), holders(step));
        }
        taken.by(caller, draft, life, step.otherThan()).ifPresent(before -> draft.refuse(
                LedgerProblem.STEP_NEEDS_ANOTHER, "请另一位" + holders(step) + "的同事核实后办理", step.title(), before.title()));
        for (FieldCode field : step.requires()) {
            if (!draft.values.containsKey(field)) {
                String title = draft.ledger.field(field).map(FieldDefinition::title).orElse(field.value());
                draft.refuse(field, LedgerProblem.STEP_REQUIRES, null, step.title(), title);
            }
        }
        // a file is evidence of itself; a reason has to be written by the person who decides
        boolean proves = step.evidence() == null || fromFile || draft.reason != null;
        if (step.reason() && draft.reason == null || !proves) {
            String hint = step.evidence() == null ? "写一两句即可" : "写明依据：" + step.evidence() + "（文号、日期）";
            draft.problems.add(LedgerProblem.REASON_MISSING.at(
                    new Place.InCommand(draft.index, "reason"), hint, "“" + step.title() + "”"));
        }
        draft.state = step.to();
        draft.taken = step;
        if (!step.sets().isEmpty()) {
            Map<FieldCode, Value> set = new HashMap<>(draft.values);
            step.sets().forEach((target, source) -> {
                Value value = draft.values.get(source);
                if (value != null) {
                    set.put(target, value);
                }
            });
            draft.values = Map.copyOf(set);
        }
    }

    private static Optional<LifeCycle.State> state(Draft draft, LifeCycle life, String asked) {
        Optional<LifeCycle.State> found = named(life, asked);
        if (found.isEmpty()) {
            String known = life.states().stream().map(LifeCycle.State::title).collect(Collectors.joining("、"));
            draft.refuse(LedgerProblem.UNKNOWN_STATE, "可选：" + known, draft.ledger.title(), asked);
        }
        return found;
    }

    private static Optional<LifeCycle.State> named(LifeCycle life, String asked) {
        String key = Writing.key(asked);
        return life.states().stream().filter(s -> Writing.key(s.code()).equals(key) || Writing.key(s.title()).equals(key)).findFirst();
    }

    private String holders(LifeCycle.Step step) {
        return step.by().stream()
                .map(code -> declared.stream()
                        .filter(r -> r.code().equals(code))
                        .findFirst()
                        .map(RoleDefinition::title)
                        .orElse(code))
                .collect(Collectors.joining("、"));
    }

    private static String title(LifeCycle life, @Nullable String state) {
        return state == null ? "" : life.state(state).map(LifeCycle.State::title).orElse(state);
    }

    private static String label(Draft draft) {
        return draft.sheetRow == null ? "#" + draft.row() : "第 " + draft.sheetRow + " 行";
    }
}
