package io.yuanheng.declaration;

import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// States and steps of one ledger.
final class LifeCycleReader {

    private final LedgerCode ledger;
    private final List<String> roles;
    private final Conditions conditions;
    private final Findings findings;
    private final Names names;

    LifeCycleReader(LedgerCode ledger, List<String> roles, Conditions conditions, Findings findings) {
        this.ledger = ledger;
        this.roles = roles;
        this.conditions = conditions;
        this.findings = findings;
        this.names = new Names(findings);
    }

    LifeCycle read(Written.Steps written) {
        List<LifeCycle.State> states = new ArrayList<>();
        written.states().forEach((code, title) ->
                names.plain(code).ifPresent(state -> states.add(new LifeCycle.State(state, title.text()))));
        Map<Written.Text, List<Written.Text>> words = new LinkedHashMap<>();
        written.states().forEach((code, title) -> words.put(code, List.of(title)));
        names.refuseAmbiguous(words);
        List<String> codes = written.states().keySet().stream().map(Written.Text::text).toList();
        List<LifeCycle.Step> steps = new ArrayList<>();
        List<String> known = written.steps().keySet().stream().map(Written.Text::text).toList();
        written.steps().forEach((code, step) -> {
            step.otherThan().stream().filter(other -> !known.contains(other.text())).forEach(other -> findings.unknown(
                    DeclarationProblem.UNKNOWN_STEP, other, "没有步骤 " + other.text(), known));
            names.plain(code).ifPresent(stepCode -> steps.add(step(stepCode, step, written, codes)));
        });
        Written.Text handler = written.handler();
        FieldCode named = handler == null
                ? null
                : conditions.field(ledger, handler, List.of(FieldType.Text.class), "文字").map(FieldDefinition::code).orElse(null);
        Map<String, List<FieldCode>> locked = new LinkedHashMap<>();
        written.locked().forEach((in, fields) -> {
            state(in, codes);
            locked.put(in.text(), fields.stream().flatMap(field -> field(field).stream()).toList());
        });
        return new LifeCycle(List.copyOf(states), List.copyOf(steps), Map.copyOf(locked), named);
    }

    private LifeCycle.Step step(String code, Written.Step step, Written.Steps written, List<String> states) {
        step.from().forEach(from -> state(from, states));
        state(step.to(), states);
        for (Written.Text role : step.by()) {
            if (!roles.contains(role.text())) {
                findings.unknown(DeclarationProblem.UNKNOWN_ROLE, role, "没有角色 " + role.text(), roles);
            }
        }
        if (step.from().isEmpty()) {
            findings.add(DeclarationProblem.MISSING_KEY, step.to().place(), "步骤 " + code + " 缺少 from", null);
        }
        if (step.by().isEmpty()) {
            findings.add(DeclarationProblem.MISSING_KEY, step.to().place(), "步骤 " + code + " 缺少 by", "没有授权的步骤谁也办不了");
        }
        List<FieldCode> requires = step.requires().stream().flatMap(field -> field(field).stream()).toList();
        Map<FieldCode, FieldCode> sets = new LinkedHashMap<>();
        step.sets().forEach((target, source) -> conditions.field(ledger, target).ifPresent(to -> conditions.field(ledger, source).ifPresent(from -> {
            if (!to.type().equals(from.type())) {
                findings.add(
                        DeclarationProblem.FIELD_DOES_NOT_FIT, source.place(), "字段 " + source + " 与 " + target + " 的类型不同", "两个字段的类型应一样");
            }
            sets.put(to.code(), from.code());
        })));
        Written.Text title = step.title();
        Written.Text reached = written.states().getOrDefault(step.to(), step.to());
        return new LifeCycle.Step(
                code,
                title == null ? reached.text() : title.text(),
                step.from().stream().map(Written.Text::text).toList(),
                step.to().text(),
                step.by().stream().map(Written.Text::text).toList(),
                requires,
                FieldReader.textOf(step.evidence()),
                step.reason() != null,
                Optional.ofNullable(step.reasonFrom()).flatMap(this::field).orElse(null),
                creates(step.creates()),
                step.otherThan().stream().map(Written.Text::text).toList(),
                Map.copyOf(sets),
                pointing(step.awaits()));
    }

    private @Nullable PointingRows pointing(Written.@Nullable Pointing written) {
        LedgerCode of = written == null ? null : conditions.ledger(written.of()).orElse(null);
        if (written == null || of == null) {
            return null;
        }
        return conditions.pointing(of, written.subject(), ledger)
                .map(subject -> new PointingRows(of, subject, written.where() == null ? Predicate.TRUE : conditions.of(of, written.where())))
                .orElse(null);
    }

    private Optional<FieldCode> field(Written.Text name) {
        return conditions.field(ledger, name).map(FieldDefinition::code);
    }

    private LifeCycle.@Nullable Creates creates(Written.@Nullable Creates written) {
        LedgerCode of = written == null ? null : conditions.ledger(written.of()).orElse(null);
        if (written == null || of == null) {
            return null;
        }
        Optional<FieldCode> as = conditions.field(ledger, written.as(), List.of(FieldType.Reference.class), "引用").flatMap(field -> {
            if (field.type() instanceof FieldType.Reference(LedgerCode to) && !to.equals(of)) {
                findings.add(DeclarationProblem.FIELD_DOES_NOT_FIT, written.as().place(), "字段 " + written.as() + " 指向 " + to + "，不是 " + of, null);
                return Optional.empty();
            }
            return Optional.of(field.code());
        });
        Map<FieldCode, FieldCode> from = new LinkedHashMap<>();
        written.from().forEach((theirs, ours) -> conditions.field(of, theirs)
                .ifPresent(field -> conditions.field(ledger, ours).ifPresent(own -> from.put(field.code(), own.code()))));
        Map<FieldCode, String> set = new LinkedHashMap<>();
        written.set().forEach((theirs, text) -> conditions.field(of, theirs).ifPresent(field -> set.put(field.code(), text.text())));
        return as.map(field -> new LifeCycle.Creates(of, field, from, set)).orElse(null);
    }

    private void state(Written.Text state, List<String> states) {
        if (!states.contains(state.text())) {
            findings.unknown(DeclarationProblem.UNKNOWN_STATE, state, "没有状态 " + state.text(), states);
        }
    }
}
