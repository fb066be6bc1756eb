package io.yuanheng.declaration;

import io.yuanheng.declaration.ApprovalDefinition.Item;
import io.yuanheng.declaration.ApprovalDefinition.Stage;
import io.yuanheng.declaration.WrittenPacks.In;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Templates of joint approvals.
final class ApprovalReader {

    private final WrittenPacks packs;
    private final List<LedgerDefinition> ledgers;
    private final Findings findings;
    private final Names names;
    private final Conditions conditions;

    ApprovalReader(WrittenPacks packs, List<LedgerDefinition> ledgers, LedgerWords words, Findings findings) {
        this.packs = packs;
        this.ledgers = ledgers;
        this.findings = findings;
        this.names = new Names(findings);
        this.conditions = new Conditions(words, findings);
    }

    List<ApprovalDefinition> read() {
        List<ApprovalDefinition> read = new ArrayList<>();
        for (In<Written.Approval> in : names.unique(packs.approvals(), in -> in.written().approval(), "联合审批")) {
            template(in).ifPresent(read::add);
        }
        return List.copyOf(read);
    }

    private Optional<ApprovalDefinition> template(In<Written.Approval> in) {
        Written.Approval written = in.written();
        Optional<String> code = names.plain(written.approval());
        Optional<LedgerDefinition> cases = conditions.ledger(written.of()).flatMap(this::ledger);
        Optional<LedgerDefinition> items = conditions.ledger(written.items()).flatMap(this::ledger);
        if (code.isEmpty() || cases.isEmpty() || items.isEmpty()) {
            return Optional.empty();
        }
        caseFields(written, cases.get());
        itemFields(written, cases.get().code(), items.get());
        Map<String, Written.Text> known = known(written);
        List<Stage> stages = stages(written, known);
        circles(written);
        return Optional.of(new ApprovalDefinition(
                code.get(), written.title().text(), cases.get().code(), written.step().text(), items.get().code(), stages, in.pack(),
                written.approval().place()));
    }

    private Optional<LedgerDefinition> ledger(LedgerCode code) {
        return ledgers.stream().filter(ledger -> ledger.code().equals(code)).findFirst();
    }

    private void caseFields(Written.Approval written, LedgerDefinition cases) {
        if (!cases.identifiedBy().equals(List.of(cases.name()))) {
            findings.add(
                    DeclarationProblem.FIELD_DOES_NOT_FIT, written.of().place(), "台账 " + cases.code() + " 应以名称确定一行", "事项写前置时，写“件名/序号”");
        }
        need(written.of(), cases, ApprovalDefinition.ACCEPTED_ON, FieldType.Day.class, "日期");
        need(written.of(), cases, ApprovalDefinition.SCHEME, FieldType.Choice.class, "选项");
        cases.field(ApprovalDefinition.SCHEME).map(FieldDefinition::type).ifPresent(type -> {
            if (type instanceof FieldType.Choice(Dictionary dictionary, int _)) {
                List<String> options = dictionary.entries().stream().map(Dictionary.Entry::code).toList();
                if (!options.contains(written.approval().text())) {
                    findings.unknown(
                            DeclarationProblem.UNKNOWN_FIELD, written.approval(),
                            "台账 " + cases.code() + " 的字段 scheme 没有选项 " + written.approval() + "，这份模板用不上", options);
                }
            }
        });
        List<String> steps = cases.lifeCycle().stream().flatMap(life -> life.steps().stream()).map(LifeCycle.Step::code).toList();
        if (!steps.contains(written.step().text())) {
            findings.unknown(DeclarationProblem.UNKNOWN_STATE, written.step(), "台账 " + cases.code() + " 没有步骤 " + written.step(), steps);
        }
    }

    private void itemFields(Written.Approval written, LedgerCode cases, LedgerDefinition items) {
        for (FieldCode text : List.of(
                ApprovalDefinition.ITEM_NO, ApprovalDefinition.TITLE, ApprovalDefinition.STAGE, ApprovalDefinition.DEPARTMENT)) {
            need(written.items(), items, text, FieldType.Text.class, "文字");
        }
        need(written.items(), items, ApprovalDefinition.LIMIT, FieldType.Count.class, "计数");
        need(written.items(), items, ApprovalDefinition.MATERIALS, FieldType.Note.class, "文字");
        need(written.items(), items, ApprovalDefinition.FILED_ON, FieldType.Day.class, "日期");
        need(written.items(), items, ApprovalDefinition.GRANTED_ON, FieldType.Day.class, "日期");
        points(written.items(), items, ApprovalDefinition.CASE, cases);
        ApprovalDefinition.AFTER.forEach(after -> points(written.items(), items, after, items.code()));
        if (!items.identifiedBy().equals(List.of(ApprovalDefinition.CASE, ApprovalDefinition.ITEM_NO))) {
            findings.add(
                    DeclarationProblem.FIELD_DOES_NOT_FIT, written.items().place(), "台账 " + items.code() + " 应以件和序号确定一行",
                    "identified_by: [approval, item_no]");
        }
    }

    private void points(Written.Text at, LedgerDefinition ledger, FieldCode code, LedgerCode to) {
        need(at, ledger, code, FieldType.Reference.class, "引用");
        ledger.field(code).map(FieldDefinition::type).ifPresent(type -> {
            if (type instanceof FieldType.Reference(LedgerCode target) && !target.equals(to)) {
                findings.add(DeclarationProblem.FIELD_DOES_NOT_FIT, at.place(), "字段 " + code + " 应指向 " + to, null);
            }
        });
    }

    private void need(Written.Text at, LedgerDefinition ledger, FieldCode code, Class<? extends FieldType> type, String needed) {
        Optional<FieldDefinition> field = ledger.field(code);
        if (field.isEmpty()) {
            findings.add(
                    DeclarationProblem.UNKNOWN_FIELD, at.place(), "联合审批的台账 " + ledger.code() + " 缺少字段 " + code, "加上这个字段：" + needed);
        } else if (!type.isInstance(field.get().type())) {
            findings.add(DeclarationProblem.FIELD_DOES_NOT_FIT, at.place(), "台账 " + ledger.code() + " 的字段 " + code + " 应为" + needed, null);
        }
    }

    /// All matters by code; one code stands for one matter in the whole template.
    private Map<String, Written.Text> known(Written.Approval written) {
        Map<String, Written.Text> known = new LinkedHashMap<>();
        written.stages().values().forEach(items -> items.keySet().forEach(code -> {
            Written.Text other = known.putIfAbsent(code.text(), code);
            if (other != null) {
                findings.add(DeclarationProblem.DUPLICATE_CODE, code.place(), "事项 " + code + " 写了两次", "另一处在 " + other.place());
            }
        }));
        if (known.isEmpty()) {
            findings.add(
                    DeclarationProblem.MISSING_KEY, written.approval().place(), "联合审批 " + written.approval() + " 没有事项", "stages：每个阶段有哪些事项");
        }
        return known;
    }

    private List<Stage> stages(Written.Approval written, Map<String, Written.Text> known) {
        List<Stage> stages = new ArrayList<>();
        written.stages().forEach((title, items) -> {
            List<Item> read = new ArrayList<>();
            items.forEach((code, item) -> item(code, item, known).ifPresent(read::add));
            stages.add(new Stage(title.text(), read));
        });
        return stages;
    }

    private Optional<Item> item(Written.Text code, Written.Matter item, Map<String, Written.Text> known) {
        for (Written.Text after : item.after()) {
            if (!known.containsKey(after.text())) {
                findings.unknown(DeclarationProblem.UNKNOWN_MATTER, after, "没有前置事项 " + after, known.keySet());
            }
        }
        if (item.after().size() > ApprovalDefinition.AFTER.size()) {
            findings.add(
                    DeclarationProblem.WRONG_SHAPE, item.after().get(ApprovalDefinition.AFTER.size()).place(),
                    "前置事项最多 " + ApprovalDefinition.AFTER.size() + " 个", "只写直接的前置，前置的前置不必再写");
        }
        Optional<TimeLimit> limit = TimeLimit.parse(item.limit().text());
        if (limit.isEmpty() || !(limit.get() instanceof TimeLimit.WorkingDays(int days))) {
            findings.add(DeclarationProblem.BAD_VALUE, item.limit().place(), "“" + item.limit() + "”不是以工作日计的时限", "例如 3 working days");
            return Optional.empty();
        }
        if (days == 0) {
            findings.add(DeclarationProblem.BAD_VALUE, item.limit().place(), "时限为零，一受理就逾期了", "至少 1 working day");
            return Optional.empty();
        }
        return names.plain(code).map(plain -> new Item(
                plain, item.title().text(), item.department().text(), days, texts(item.after()), texts(item.materials())));
    }

    private static List<String> texts(List<Written.Text> written) {
        return written.stream().map(Written.Text::text).distinct().toList();
    }

    /// Each circle of predecessors is told once, at the matter from which it was entered.
    private void circles(Written.Approval written) {
        Map<String, Written.Matter> matters = new LinkedHashMap<>();
        Map<String, Written.Text> codes = new LinkedHashMap<>();
        written.stages().values().forEach(items -> items.forEach((code, item) -> {
            matters.putIfAbsent(code.text(), item);
            codes.putIfAbsent(code.text(), code);
        }));
        Set<String> settled = new LinkedHashSet<>();
        for (String start : matters.keySet()) {
            List<String> circle = circle(start, matters, new ArrayList<>(), settled);
            if (circle != null) {
                findings.add(
                        DeclarationProblem.CIRCLE,
                        Objects.requireNonNull(codes.get(circle.getFirst())).place(),
                        "前置事项绕成了圈：" + String.join(" → ", circle) + " → " + circle.getFirst(),
                        "去掉其中一个事项的 after");
                settled.addAll(circle);
            }
        }
    }

    private static @Nullable List<String> circle(String at, Map<String, Written.Matter> matters, List<String> path, Set<String> settled) {
        int met = path.indexOf(at);
        if (met >= 0) {
            return List.copyOf(path.subList(met, path.size()));
        }
        Written.Matter matter = matters.get(at);
        if (matter == null || settled.contains(at)) {
            return null;
        }
        path.add(at);
        for (Written.Text after : matter.after()) {
            List<String> found = circle(after.text(), matters, path, settled);
            if (found != null) {
                return found;
            }
        }
        path.removeLast();
        settled.add(at);
        return null;
    }
}
