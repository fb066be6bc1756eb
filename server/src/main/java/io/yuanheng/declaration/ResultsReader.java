package io.yuanheng.declaration;

import io.yuanheng.declaration.WrittenPacks.In;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Where a method writes its final results: a ledger with a row for each subject and year that no role may write.
final class ResultsReader {

    private static final List<Class<? extends FieldType>> TEXTS = List.of(FieldType.Text.class);

    private final WrittenPacks packs;
    private final Conditions conditions;
    private final Findings findings;
    private boolean complete = true;

    ResultsReader(WrittenPacks packs, Conditions conditions, Findings findings) {
        this.packs = packs;
        this.conditions = conditions;
        this.findings = findings;
    }

    /// @param scored the ledger whose rows are scored
    Optional<MethodDefinition.Results> read(Written.Results written, LedgerCode scored, Written.Method method) {
        Optional<LedgerCode> of = conditions.ledger(written.of());
        Optional<FieldCode> subject = of.flatMap(ledger -> conditions.pointing(ledger, written.subject(), scored));
        if (of.isEmpty() || subject.isEmpty()) {
            return Optional.empty();
        }
        LedgerCode ledger = of.get();
        List<FieldCode> found = new ArrayList<>();
        field(found, ledger, written.at(), List.of(FieldType.Year.class), "年度");
        field(found, ledger, written.method(), TEXTS, "文字");
        field(found, ledger, written.group(), TEXTS, "文字");
        field(found, ledger, written.total(), List.of(FieldType.Amount.class), "金额");
        field(found, ledger, written.place(), List.of(FieldType.Count.class), "计数");
        field(found, ledger, written.classed(), List.of(FieldType.Choice.class), "选项").ifPresent(field -> classes(field, method));
        field(found, ledger, written.grade(), List.of(FieldType.Count.class), "计数");
        field(found, ledger, written.shared(), List.of(FieldType.Flag.class), "是否");
        field(found, ledger, written.origin(), TEXTS, "文字");
        keyed(ledger, written);
        granted(ledger);
        if (!complete) {
            return Optional.empty();
        }
        return Optional.of(new MethodDefinition.Results(
                ledger, subject.get(), found.get(0), found.get(1), found.get(2), found.get(3), found.get(4), found.get(5), found.get(6), found.get(7),
                found.get(8)));
    }

    private Optional<FieldDefinition> field(List<FieldCode> found, LedgerCode ledger, Written.Text name, List<Class<? extends FieldType>> types, String needed) {
        Optional<FieldDefinition> field = complete ? conditions.field(ledger, name, types, needed) : Optional.empty();
        complete = field.isPresent();
        field.ifPresent(one -> found.add(one.code()));
        return field;
    }

    private void classes(FieldDefinition field, Written.Method method) {
        if (field.type() instanceof FieldType.Choice(Dictionary list, int _)) {
            method.classing().classes().forEach((code, title) -> {
                boolean same = list.entry(code.text()).filter(entry -> entry.title().equals(title.text())).isPresent();
                if (!same) {
                    findings.add(
                            DeclarationProblem.FIELD_DOES_NOT_FIT, code.place(), "字段 " + field.code() + " 没有选项 " + code + "（" + title + "），写不进结果", null);
                }
            });
        }
    }

    /// A subject has one result a year, so that nothing counts it twice.
    private void keyed(LedgerCode ledger, Written.Results written) {
        Set<String> needed = Set.of(written.subject().text(), written.at().text());
        packs.ledgers().stream().map(In::written).filter(one -> one.ledger().text().equals(ledger.value())).findFirst().ifPresent(one -> {
            if (!one.identifiedBy().stream().map(Written.Text::text).collect(Collectors.toSet()).equals(needed)) {
                findings.add(
                        DeclarationProblem.FIELD_DOES_NOT_FIT, written.of().place(), "台账 " + ledger + " 应由 " + written.subject() + "、" + written.at() + " 确定一行", null);
            }
        });
    }

    private void granted(LedgerCode ledger) {
        packs.roles().forEach(in -> in.written().ledgers().forEach((named, grant) -> {
            boolean writes = grant.rights().stream().anyMatch(right -> right.text().equals("write"));
            if (named.text().equals(ledger.value()) && writes) {
                findings.add(
                        DeclarationProblem.RIGHTS_DO_NOT_FIT, named.place(), "台账 " + ledger + " 的行由评价定稿写入，不能授予 write", "去掉 write");
            }
        }));
    }
}
