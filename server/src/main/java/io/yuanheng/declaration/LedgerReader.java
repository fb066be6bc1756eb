package io.yuanheng.declaration;

import io.yuanheng.declaration.WrittenPacks.In;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Ledgers: first the fields of all of them, then what speaks of fields.
final class LedgerReader {

    private record Draft(LedgerCode code, In<Written.Ledger> in, List<FieldDefinition> fields) {
        Written.Ledger written() {
            return in.written();
        }
    }

    // a form of more fields without headings cannot be read
    private static final int MOST_WITHOUT_SECTIONS = 12;
    private static final List<Class<? extends FieldType>> NAMES = List.of(
            FieldType.Text.class,
            FieldType.Choice.class,
            FieldType.Reference.class,
            FieldType.Day.class,
            FieldType.Month.class,
            FieldType.Year.class,
            FieldType.CreditCode.class);
    private static final List<Class<? extends FieldType>> NUMBERS = List.of(FieldType.Amount.class, FieldType.Count.class);
    private static final List<Class<? extends FieldType>> MONTHS = List.of(FieldType.Month.class, FieldType.Day.class);

    private final WrittenPacks packs;
    private final List<String> roles;
    private final Findings findings;
    private final Names names;
    private final LedgerWords words;
    private final Conditions conditions;
    private final List<Draft> drafts = new ArrayList<>();

    /// @param words is filled here
    LedgerReader(WrittenPacks packs, List<Dictionary> dictionaries, LedgerWords words, Findings findings) {
        this.packs = packs;
        this.roles = packs.roles().stream().map(in -> in.written().role().text()).toList();
        this.findings = findings;
        this.names = new Names(findings);
        this.words = words;
        this.conditions = new Conditions(words, findings);
        draft(dictionaries);
    }

    private void draft(List<Dictionary> dictionaries) {
        Map<LedgerCode, In<Written.Ledger>> found = new LinkedHashMap<>();
        for (In<Written.Ledger> in : names.unique(packs.ledgers(), in -> in.written().ledger(), "台账")) {
            names.code(in.written().ledger(), LedgerCode::new).ifPresent(code -> found.put(code, in));
        }
        List<String> codes = found.keySet().stream().map(LedgerCode::value).toList();
        FieldReader reader = new FieldReader(dictionaries, codes, findings);
        found.forEach((code, in) -> {
            List<FieldDefinition> fields = reader.read(in.written());
            drafts.add(new Draft(code, in, fields));
            words.add(code, fields, states(in.written()));
        });
        drafts.forEach(this::classes);
    }

    private static Map<String, String> states(Written.Ledger ledger) {
        Map<String, String> states = new LinkedHashMap<>();
        Written.Steps steps = ledger.lifeCycle();
        if (steps != null) {
            steps.states().forEach((code, title) -> states.put(code.text(), title.text()));
        }
        return states;
    }

    List<LedgerDefinition> read() {
        List<LedgerDefinition> read = new ArrayList<>();
        for (Draft draft : drafts) {
            ledger(draft).ifPresent(read::add);
        }
        return List.copyOf(read);
    }

    private Optional<LedgerDefinition> ledger(Draft draft) {
        Written.Ledger written = draft.written();
        Optional<FieldDefinition> name = conditions.field(draft.code(), written.name(), NAMES, "文字、选项、引用或日期");
        Written.Text aliases = written.aliases();
        Optional<FieldDefinition> aliasField = aliases == null
                ? Optional.empty()
                : conditions.field(draft.code(), aliases, List.of(FieldType.Names.class), "别名（类型 names）");
        List<FieldCode> identity = identity(draft);
        List<LedgerDefinition.Section> sections = sections(draft);
        Optional<LifeCycle> lifeCycle = Optional.ofNullable(written.lifeCycle()).map(steps -> new LifeCycleReader(
                        draft.code(), roles, conditions, findings)
                .read(steps));
        List<LedgerDefinition.Rule> rules = rules(draft);
        List<Predicate.DatedClass> classes = words.words(draft.code()).stream()
                .flatMap(word -> words.datedClass(draft.code(), new FieldCode(word)).stream())
                .toList();
        return name.map(field -> new LedgerDefinition(
                draft.code(),
                written.title().text(),
                written.group() == null ? "其他" : written.group().text(),
                FieldReader.textOf(written.description()),
                field.code(),
                aliasField.map(FieldDefinition::code).orElse(null),
                identity,
                draft.fields(),
                sections,
                lifeCycle,
                rules,
                totals(draft),
                classes,
                new KnownReader(draft.code(), conditions, findings).read(written.known(), identity),
                draft.in().pack(),
                written.ledger().place()));
    }

    private List<FieldCode> identity(Draft draft) {
        Written.Ledger written = draft.written();
        if (written.identifiedBy().isEmpty()) {
            findings.add(
                    DeclarationProblem.MISSING_KEY, written.ledger().place(), "缺少 identified_by", "写出在一个园区内唯一确定一行的字段");
        }
        return written.identifiedBy().stream()
                .flatMap(name -> conditions.field(draft.code(), name).stream().peek(field -> {
                    if (field.type() instanceof FieldType.Note
                            || field.type() instanceof FieldType.Names
                            || field.type() instanceof FieldType.Amount) {
                        findings.add(
                                DeclarationProblem.FIELD_DOES_NOT_FIT,
                                name.place(),
                                "字段 " + name.text() + " 的类型不能用来确定一行",
                                "长文字、别名和金额都会变");
                    }
                }))
                .map(FieldDefinition::code)
                .toList();
    }

    private List<LedgerDefinition.Section> sections(Draft draft) {
        Written.Ledger written = draft.written();
        if (written.sections().isEmpty()) {
            if (written.fields().size() > MOST_WITHOUT_SECTIONS) {
                findings.add(
                        DeclarationProblem.SECTION_COVERAGE,
                        written.ledger().place(),
                        "有 " + written.fields().size() + " 个字段而没有 sections",
                        "超过 " + MOST_WITHOUT_SECTIONS + " 个字段须分节");
            }
            return List.of(new LedgerDefinition.Section(
                    "基本情况", draft.fields().stream().map(FieldDefinition::code).toList()));
        }
        Map<String, Written.Text> placed = new HashMap<>();
        List<LedgerDefinition.Section> sections = new ArrayList<>();
        written.sections().forEach((title, fields) -> {
            List<FieldCode> codes = new ArrayList<>();
            for (Written.Text field : fields) {
                Written.Text before = placed.putIfAbsent(field.text(), title);
                if (before != null) {
                    findings.add(
                            DeclarationProblem.SECTION_COVERAGE, field.place(), "字段 " + field.text() + " 已在“" + before.text() + "”一节", null);
                } else {
                    conditions.field(draft.code(), field).ifPresent(found -> codes.add(found.code()));
                }
            }
            sections.add(new LedgerDefinition.Section(title.text(), List.copyOf(codes)));
        });
        for (Written.Text field : written.fields().keySet()) {
            if (!placed.containsKey(field.text())) {
                findings.add(
                        DeclarationProblem.SECTION_COVERAGE, field.place(), "字段 " + field.text() + " 没有放进任何一节（sections）", null);
            }
        }
        return List.copyOf(sections);
    }

    private List<LedgerDefinition.Rule> rules(Draft draft) {
        return draft.written().rules().stream()
                .flatMap(rule -> {
                    Written.Text refuse = rule.refuse();
                    Written.Text warn = rule.warn();
                    Written.Text message = refuse == null ? warn : refuse;
                    Predicate when = conditions.of(draft.code(), rule.when());
                    if (message == null || refuse != null && warn != null) {
                        findings.add(
                                DeclarationProblem.KEY_DOES_NOT_FIT, rule.when().place(), "规则须写 refuse 或 warn 之一", null);
                        return Stream.empty();
                    }
                    return Stream.of(new LedgerDefinition.Rule(
                            when, rule.when().text(), refuse != null, message.text(), rule.when().place()));
                })
                .toList();
    }

    private List<LedgerDefinition.Total> totals(Draft draft) {
        return draft.written().totals().stream()
                .flatMap(written -> conditions.ledger(written.of()).flatMap(of -> total(draft, of, written)).stream())
                .toList();
    }

    private Optional<LedgerDefinition.Total> total(Draft draft, LedgerCode of, Written.Total written) {
        Optional<FieldCode> subject = conditions.pointing(of, written.subject(), draft.code());
        Predicate where = written.where() == null ? Predicate.TRUE : conditions.of(of, written.where());
        Optional<LedgerDefinition.Most> most = written.sum() == null ? rows(written.most()) : amount(draft, of, written.sum(), written.most());
        return subject.flatMap(field -> most.map(limit -> new LedgerDefinition.Total(
                new PointingRows(of, field, where), limit, written.refuse().text(), written.of().place())));
    }

    private Optional<LedgerDefinition.Most> rows(Written.Text most) {
        if (most.text().matches("[1-9]\\d{0,3}")) {
            return Optional.of(new LedgerDefinition.Most.Rows(Integer.parseInt(most.text())));
        }
        findings.add(DeclarationProblem.BAD_VALUE, most.place(), "没有写 sum，most 应是最多几行，不是 " + most, "例如 most: 1；要比合计就写 sum");
        return Optional.empty();
    }

    private Optional<LedgerDefinition.Most> amount(Draft draft, LedgerCode of, Written.Text sum, Written.Text most) {
        Optional<FieldDefinition> added = conditions.field(of, sum, NUMBERS, "金额或计数");
        Optional<FieldDefinition> allowed = conditions.field(draft.code(), most, NUMBERS, "金额或计数");
        if (added.isEmpty() || allowed.isEmpty()) {
            return Optional.empty();
        }
        Unit unit = IndicatorReader.unitOf(added.get().type()).orElseThrow();
        Unit other = IndicatorReader.unitOf(allowed.get().type()).orElseThrow();
        if (!unit.equals(other)) {
            findings.add(
                    DeclarationProblem.UNITS_DO_NOT_FIT, sum.place(), sum + " 以" + unit + "计，" + most + " 以" + other + "计，不能相比", "两个字段的单位要相同");
            return Optional.empty();
        }
        return Optional.of(new LedgerDefinition.Most.Amount(added.get().code(), allowed.get().code(), unit));
    }

    /// Dated classes come before all other conditions, because those may name them.
    private void classes(Draft draft) {
        draft.written().classes().forEach((code, written) -> names.field(code).ifPresent(classCode -> {
            if (draft.written().fields().containsKey(code)) {
                findings.add(DeclarationProblem.DUPLICATE_CODE, code.place(), "身份 " + code.text() + " 与字段同名", null);
            }
            Optional<LedgerCode> heldIn = conditions.ledger(written.heldIn());
            if (heldIn.isEmpty()) {
                findings.dropped(code.text());
                return;
            }
            Optional<FieldCode> subject = subject(draft, heldIn.get(), written.subject());
            Optional<FieldDefinition> from = conditions.field(heldIn.get(), written.from(), MONTHS, "月份或日期");
            Optional<FieldDefinition> to = conditions.field(heldIn.get(), written.to(), MONTHS, "月份或日期");
            Predicate when = conditions.of(heldIn.get(), written.when());
            if (subject.isEmpty() || from.isEmpty() || to.isEmpty()) {
                findings.dropped(code.text());
                return;
            }
            words.add(
                    draft.code(),
                    new Predicate.DatedClass(
                            classCode,
                            written.title().text(),
                            heldIn.get(),
                            subject.get(),
                            from.get().code(),
                            to.get().code(),
                            when));
        }));
    }

    private Optional<FieldCode> subject(Draft draft, LedgerCode heldIn, Written.Text subject) {
        Optional<FieldDefinition> field = conditions.field(heldIn, subject);
        if (field.isPresent() && !field.get().type().equals(new FieldType.Reference(draft.code()))) {
            findings.add(
                    DeclarationProblem.FIELD_DOES_NOT_FIT,
                    subject.place(),
                    "台账 " + heldIn + " 的字段 " + subject.text() + " 应为指向 " + draft.code() + " 的引用",
                    null);
            return Optional.empty();
        }
        return field.map(FieldDefinition::code);
    }
}
