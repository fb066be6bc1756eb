package io.yuanheng.declaration;

import io.yuanheng.declaration.MeasuresDefinition.Promise;
import io.yuanheng.declaration.MeasuresDefinition.Rung;
import io.yuanheng.declaration.WrittenPacks.In;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Ladders of measures.
final class MeasuresReader {

    private final WrittenPacks packs;
    private final List<LedgerDefinition> ledgers;
    private final List<DeadlineDefinition> deadlines;
    private final Conditions conditions;
    private final Findings findings;

    MeasuresReader(
            WrittenPacks packs, List<LedgerDefinition> ledgers, List<DeadlineDefinition> deadlines, LedgerWords words, Findings findings) {
        this.packs = packs;
        this.ledgers = ledgers;
        this.deadlines = deadlines;
        this.conditions = new Conditions(words, findings);
        this.findings = findings;
    }

    List<MeasuresDefinition> read() {
        Names names = new Names(findings);
        List<MeasuresDefinition> read = new ArrayList<>();
        for (In<Written.Measures> in : names.unique(packs.measures(), in -> in.written().measures(), "履约措施")) {
            Written.Measures written = in.written();
            Optional<String> code = names.plain(written.measures());
            Optional<LedgerCode> of = conditions.ledger(written.of());
            Optional<LedgerDefinition> into = conditions.ledger(written.into()).flatMap(this::ledger);
            Optional<FieldCode> subject = of.isEmpty() || into.isEmpty() ? Optional.empty() : pointing(into.get(), of.get(), written.into());
            if (code.isPresent() && subject.isPresent()) {
                read.add(measures(in, code.get(), of.orElseThrow(), into.orElseThrow(), subject.get()));
            }
        }
        return List.copyOf(read);
    }

    private MeasuresDefinition measures(In<Written.Measures> in, String code, LedgerCode of, LedgerDefinition into, FieldCode subject) {
        Written.Measures written = in.written();
        fields(written, into, subject);
        List<Promise> promises = new ArrayList<>();
        written.promises().forEach((item, promise) -> option(into, MeasuresDefinition.ITEM, item)
                .ifPresent(title -> promise(item, title, promise, of).ifPresent(promises::add)));
        List<Rung> rungs = written.rungs().stream().flatMap(rung -> rung(rung, into, of).stream()).toList();
        if (written.rungs().isEmpty()) {
            findings.add(DeclarationProblem.MISSING_KEY, written.measures().place(), "履约措施 " + written.measures() + " 没有 rungs", null);
        }
        List<String> roles = packs.roles().stream().map(role -> role.written().role().text()).toList();
        written.tells().stream().filter(role -> !roles.contains(role.text()))
                .forEach(role -> findings.unknown(DeclarationProblem.UNKNOWN_ROLE, role, "没有角色 " + role.text(), roles));
        return new MeasuresDefinition(
                code, written.title().text(), of, into.code(), subject, promises, rungs, written.tells().stream().map(Written.Text::text).toList(),
                in.pack(), written.measures().place());
    }

    private Optional<LedgerDefinition> ledger(LedgerCode code) {
        return ledgers.stream().filter(ledger -> ledger.code().equals(code)).findFirst();
    }

    /// The one field by which rows of a ledger point to agreements.
    private Optional<FieldCode> pointing(LedgerDefinition from, LedgerCode of, Written.Text at) {
        List<FieldCode> found = from.fields().stream()
                .filter(field -> field.type() instanceof FieldType.Reference(LedgerCode to) && to.equals(of))
                .map(FieldDefinition::code)
                .toList();
        if (found.size() != 1) {
            findings.add(DeclarationProblem.FIELD_DOES_NOT_FIT, at.place(), "台账 " + from.code() + " 应有一个指向 " + of + " 的引用字段，现有 " + found.size() + " 个", null);
            return Optional.empty();
        }
        return Optional.of(found.getFirst());
    }

    private void fields(Written.Measures written, LedgerDefinition into, FieldCode subject) {
        need(written, into, FieldType.Choice.class, "选项", MeasuresDefinition.ITEM, MeasuresDefinition.KIND, MeasuresDefinition.DECISION);
        need(
                written, into, FieldType.Day.class, "日期", MeasuresDefinition.DUE, MeasuresDefinition.DECIDED_ON, MeasuresDefinition.DONE_ON,
                MeasuresDefinition.NEW_DATE);
        need(written, into, FieldType.Note.class, "文字", MeasuresDefinition.WHY, MeasuresDefinition.FACTS);
        List<FieldCode> key = List.of(subject, MeasuresDefinition.ITEM, MeasuresDefinition.DUE, MeasuresDefinition.KIND);
        if (!into.identifiedBy().equals(key)) {
            findings.add(
                    DeclarationProblem.FIELD_DOES_NOT_FIT, written.into().place(), "台账 " + into.code() + " 应以协议、承诺、到期日和措施确定一行",
                    "identified_by: " + key + "，同一件事同一级就只能决定一次");
        }
    }

    private void need(Written.Measures written, LedgerDefinition into, Class<? extends FieldType> type, String words, FieldCode... codes) {
        for (FieldCode code : codes) {
            if (into.field(code).filter(field -> type.isInstance(field.type())).isEmpty()) {
                findings.add(
                        DeclarationProblem.FIELD_DOES_NOT_FIT, written.into().place(), "台账 " + into.code() + " 应有字段 " + code + "，类型为" + words, null);
            }
        }
    }

    /// The title of a choice.
    private Optional<String> option(LedgerDefinition into, FieldCode field, Written.Text code) {
        List<Dictionary.Entry> entries = into.field(field).stream()
                .flatMap(found -> found.type() instanceof FieldType.Choice(Dictionary list, int _) ? list.entries().stream() : Stream.empty())
                .toList();
        Optional<String> title = entries.stream().filter(entry -> entry.code().equals(code.text())).map(Dictionary.Entry::title).findFirst();
        if (title.isEmpty()) {
            findings.unknown(
                    DeclarationProblem.UNKNOWN_FIELD, code, "台账 " + into.code() + " 的字段 " + field + " 没有选项 " + code,
                    entries.stream().map(Dictionary.Entry::code).toList());
        }
        return title;
    }

    private Optional<Promise> promise(Written.Text item, String title, Written.Promise written, LedgerCode of) {
        Optional<LedgerCode> owed = deadlines.stream()
                .filter(rule -> rule.code().equals(written.rule().text()))
                .findFirst()
                .flatMap(DeadlineDefinition::of);
        if (owed.isEmpty()) {
            findings.unknown(
                    DeclarationProblem.UNKNOWN_DEADLINE, written.rule(), "没有期限 " + written.rule() + "，或者它不属于任何台账的行",
                    deadlines.stream().map(DeadlineDefinition::code).distinct().toList());
            return Optional.empty();
        }
        LedgerCode ledger = owed.get();
        FieldCode through = null;
        if (!ledger.equals(of)) {
            Optional<FieldCode> found = ledger(ledger).flatMap(definition -> pointing(definition, of, written.rule()));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            through = found.get();
        }
        return Optional.of(new Promise(
                item.text(), title, written.rule().text(), ledger, through, field(of, written.promised()), field(ledger, written.delivered())));
    }

    private @Nullable FieldCode field(LedgerCode ledger, Written.@Nullable Text name) {
        return name == null ? null : conditions.field(ledger, name).map(FieldDefinition::code).orElse(null);
    }

    private Optional<Rung> rung(Written.Measure written, LedgerDefinition into, LedgerCode of) {
        Optional<String> title = option(into, MeasuresDefinition.KIND, written.kind());
        Written.Text text = written.after();
        Optional<TimeLimit> after = text == null
                ? Optional.empty()
                : TimeLimit.parse(text.text()).filter(limit -> limit.count() > 0 && !(limit instanceof TimeLimit.Hours));
        if (text != null && after.isEmpty()) {
            findings.add(DeclarationProblem.BAD_VALUE, text.place(), "“" + text + "”看不懂", "写成 10 working days 或 30 days；不写就马上提出");
        }
        Written.Pointing with = written.with();
        Optional<LedgerCode> held = with == null ? Optional.empty() : conditions.ledger(with.of());
        PointingRows rows = with == null || held.isEmpty()
                ? null
                : conditions.pointing(held.get(), with.subject(), of)
                        .map(subject -> new PointingRows(
                                held.get(), subject, with.where() == null ? Predicate.TRUE : conditions.of(held.get(), with.where())))
                        .orElse(null);
        return title.map(words -> new Rung(written.kind().text(), words, after.orElse(null), rows));
    }
}
