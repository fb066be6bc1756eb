package io.yuanheng.declaration;

import io.yuanheng.declaration.MethodDefinition.Input;
import io.yuanheng.declaration.MethodDefinition.Occasion;
import io.yuanheng.declaration.MethodDefinition.Reviews;
import io.yuanheng.declaration.MethodDefinition.Subjects;
import io.yuanheng.declaration.WrittenPacks.In;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Methods of evaluation: which rows they score; how is read by [SchemeReader].
final class MethodReader {

    private static final List<Class<? extends FieldType>> TIMES =
            List.of(FieldType.Year.class, FieldType.Month.class, FieldType.Day.class);
    private static final List<Class<? extends FieldType>> GROUPING =
            List.of(FieldType.Text.class, FieldType.Choice.class, FieldType.Reference.class);

    private final WrittenPacks packs;
    private final List<IndicatorDefinition> indicators;
    private final LedgerWords words;
    private final Conditions conditions;
    private final Findings findings;

    MethodReader(WrittenPacks packs, List<IndicatorDefinition> indicators, LedgerWords words, Findings findings) {
        this.packs = packs;
        this.indicators = indicators;
        this.words = words;
        this.conditions = new Conditions(words, findings);
        this.findings = findings;
    }

    List<MethodDefinition> read() {
        List<MethodDefinition> read = new ArrayList<>();
        Names names = new Names(findings);
        for (In<Written.Method> in : names.unique(packs.methods(), in -> in.written().method(), "评价办法")) {
            names.plain(in.written().method()).flatMap(code -> method(code, in)).ifPresent(read::add);
        }
        return List.copyOf(read);
    }

    private Optional<MethodDefinition> method(String code, In<Written.Method> in) {
        Written.Method written = in.written();
        Optional<Integer> from = year(written.validFrom());
        Optional<Integer> to = Optional.ofNullable(written.validTo()).flatMap(this::year);
        if (from.isPresent() && to.isPresent() && to.get() < from.get()) {
            findings.add(DeclarationProblem.BAD_VALUE, in.written().method().place(), "valid_to 早于 valid_from", null);
        }
        Optional<Subjects> subjects = conditions.ledger(written.of()).flatMap(of -> subjects(written, of));
        if (from.isEmpty() || subjects.isEmpty()) {
            return Optional.empty();
        }
        LedgerCode of = subjects.get().of();
        FieldCode at = subjects.get().at();
        Optional<Reviews> reviews = Optional.ofNullable(written.reviews()).flatMap(sheets -> reviews(written, sheets, of));
        Map<String, Predicate> groups = new LinkedHashMap<>();
        written.groups().forEach((group, what) -> groups.put(group.text(), conditions.of(of, what.where(), at)));
        Inputs inputs = new Inputs(of, conditions, indicators, reviews.isPresent(), findings);
        LedgerCode scored = scored(subjects.get());
        List<Occasion> adjustments = new ArrayList<>();
        written.adjustments().forEach(a -> adjustments.add(occasion(subjects.get(), scored, a.title(), a.when(), a.rows(), amount(a))));
        List<Occasion> vetoes = new ArrayList<>();
        written.vetoes().forEach(v -> vetoes.add(occasion(subjects.get(), scored, v.ground(), v.when(), v.rows(), null)));
        List<Predicate> exemptions = written.withoutClass().stream().map(e -> conditions.of(of, e.when(), at)).toList();
        Map<String, Map<String, Input>> read = inputs.read(written);
        MethodDefinition.Results results =
                Optional.ofNullable(written.results()).flatMap(into -> new ResultsReader(packs, conditions, findings).read(into, scored, written)).orElse(null);
        ScoringScheme scheme = new SchemeReader(findings).read(written);
        return Optional.of(new MethodDefinition(
                code, written.title().text(), FieldReader.textOf(written.source()), from.get(), to.orElse(null), subjects.get(), groups, read,
                reviews.orElse(null), results, adjustments, vetoes, exemptions, scheme, in.pack(), written.method().place()));
    }

    private Optional<Integer> year(Written.Text text) {
        if (text.text().matches("20\\d{2}")) {
            return Optional.of(Integer.valueOf(text.text()));
        }
        findings.add(DeclarationProblem.BAD_VALUE, text.place(), "“" + text + "”不是年度", "写成 2023");
        return Optional.empty();
    }

    private Optional<Subjects> subjects(Written.Method written, LedgerCode of) {
        Optional<FieldCode> at = conditions.field(of, written.at(), TIMES, "年度、月份或日期").map(FieldDefinition::code);
        Written.Text subject = written.subject();
        Optional<FieldCode> pointing = subject == null
                ? Optional.empty()
                : conditions.field(of, subject, List.of(FieldType.Reference.class), "引用").map(FieldDefinition::code);
        Written.Text merged = written.mergedBy();
        Optional<FieldCode> mergedBy = merged == null
                ? Optional.empty()
                : conditions.field(of, merged, GROUPING, "文字、选项或引用").map(FieldDefinition::code);
        if (subject != null && pointing.isEmpty()) {
            return Optional.empty();
        }
        return at.map(field -> new Subjects(
                of, pointing.orElse(null), field, conditions.of(of, written.where(), field), mergedBy.orElse(null)));
    }

    /// The ledger whose rows are scored.
    private LedgerCode scored(Subjects subjects) {
        FieldCode subject = subjects.subject();
        return subject == null ? subjects.of() : words.end(subjects.of(), List.of(subject));
    }

    private Optional<Reviews> reviews(Written.Method written, Written.Reviews sheets, LedgerCode of) {
        Optional<LedgerCode> ledger = conditions.ledger(sheets.of());
        if (ledger.isEmpty()) {
            return Optional.empty();
        }
        Optional<Path> subject = conditions.path(ledger.get(), sheets.subject()).filter(path -> {
            List<FieldCode> whole = new ArrayList<>(path.hops());
            whole.add(path.field());
            boolean leads = words.end(ledger.get(), whole).equals(of);
            if (!leads) {
                findings.add(DeclarationProblem.FIELD_DOES_NOT_FIT, sheets.subject().place(), sheets.subject() + " 不指向台账 " + of, null);
            }
            return leads;
        });
        Optional<FieldDefinition> item = conditions.field(ledger.get(), sheets.item(), List.of(FieldType.Choice.class), "选项");
        Optional<FieldDefinition> score =
                conditions.field(ledger.get(), sheets.score(), List.of(FieldType.Amount.class, FieldType.Count.class), "金额或计数");
        item.ifPresent(field -> options(written, field));
        return subject.isEmpty() || item.isEmpty() || score.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reviews(
                        ledger.get(), subject.get(), item.get().code(), score.get().code(), conditions.of(ledger.get(), sheets.where(), null)));
    }

    private void options(Written.Method written, FieldDefinition field) {
        if (!(field.type() instanceof FieldType.Choice(Dictionary list, int _))) {
            return;
        }
        List<String> options = list.entries().stream().map(Dictionary.Entry::code).toList();
        written.groups().values().forEach(group -> group.items().forEach((code, item) -> {
            if (Inputs.fromReviewers(item.of()) && !options.contains(code.text())) {
                findings.unknown(DeclarationProblem.UNKNOWN_FIELD, code, "字段 " + field.code() + " 没有选项 " + code + "，评审人评不了这一项", options);
            }
        }));
    }

    private static Written.@Nullable Text amount(Written.MethodAdjustment adjustment) {
        Written.Text written = SchemeReader.only(adjustment);
        return written == null || SchemeReader.isNumber(written) ? null : written;
    }

    private Occasion occasion(
            Subjects subjects, LedgerCode scored, Written.Text what, Written.@Nullable Text when, Written.@Nullable MethodRows rows,
            Written.@Nullable Text amount) {
        Occasion none = new Occasion.When(Predicate.FALSE);
        if ((when == null) == (rows == null)) {
            findings.add(DeclarationProblem.KEY_DOES_NOT_FIT, what.place(), "“" + what + "”须写 when 或 rows 之一", null);
            return none;
        }
        if (rows == null) {
            return new Occasion.When(conditions.of(subjects.of(), when, subjects.at()));
        }
        Optional<LedgerCode> of = conditions.ledger(rows.of());
        Optional<FieldCode> subject = of.flatMap(ledger -> conditions.pointing(ledger, rows.subject(), scored));
        if (of.isEmpty() || subject.isEmpty()) {
            return none;
        }
        return new Occasion.Rows(
                of.get(), subject.get(), field(of.get(), rows.at(), TIMES, "年度、月份或日期"), conditions.of(of.get(), rows.where(), null),
                field(of.get(), amount, List.of(FieldType.Amount.class, FieldType.Count.class), "金额或计数"),
                field(of.get(), rows.ground(), List.of(FieldType.Text.class, FieldType.Note.class, FieldType.Choice.class), "文字或选项"));
    }

    private @Nullable FieldCode field(LedgerCode ledger, Written.@Nullable Text name, List<Class<? extends FieldType>> types, String needed) {
        return name == null ? null : conditions.field(ledger, name, types, needed).map(FieldDefinition::code).orElse(null);
    }

    /// Where the values of items come from.
    private record Inputs(LedgerCode of, Conditions conditions, List<IndicatorDefinition> indicators, boolean reviewed, Findings findings) {

        private static final List<Class<? extends FieldType>> NUMBERS = List.of(FieldType.Amount.class, FieldType.Count.class);
        // indicator tax_paid by enterprise
        private static final Pattern FIGURE = Pattern.compile("indicator ([a-z][a-z0-9_]*) by ([a-z][a-z0-9_]*)");

        static boolean fromReviewers(List<Written.Text> written) {
            return written.size() == 1 && written.getFirst().text().equals("reviewers");
        }

        Map<String, Map<String, Input>> read(Written.Method written) {
            Map<String, Map<String, Input>> read = new LinkedHashMap<>();
            written.groups().forEach((group, what) -> {
                Map<String, Input> items = new LinkedHashMap<>();
                what.items().forEach((code, item) -> input(item).ifPresent(input -> items.put(code.text(), input)));
                read.put(group.text(), items);
            });
            return read;
        }

        private Optional<Input> input(Written.MethodItem item) {
            if (item.of().isEmpty()) {
                findings.add(DeclarationProblem.MISSING_KEY, item.title().place(), "项目“" + item.title() + "”没有 of", null);
                return Optional.empty();
            }
            ItemUnits units = new ItemUnits(item, findings);
            if (item.over().isEmpty()) {
                return operand(item.of(), units::single).map(from -> new Input(from, null));
            }
            Optional<MethodDefinition.Operand> from = operand(item.of(), units::above);
            Optional<MethodDefinition.Operand> over = operand(item.over(), units::below);
            return from.isEmpty() || over.isEmpty() ? Optional.empty() : Optional.of(new Input(from.get(), over.get()));
        }

        private Optional<MethodDefinition.Operand> operand(
                List<Written.Text> written, Function<Unit, Optional<Unit>> target) {
            Written.Text first = written.getFirst();
            if (fromReviewers(written)) {
                if (!reviewed) {
                    findings.add(DeclarationProblem.MISSING_KEY, first.place(), "没有写 reviews，不知道评审人的评分记在哪里", null);
                }
                return Optional.of(new MethodDefinition.Operand.Reviewers());
            }
            if (first.text().startsWith("indicator ")) {
                return figure(first, target);
            }
            List<FieldCode> fields = new ArrayList<>();
            Unit unit = null;
            for (Written.Text name : written) {
                Optional<FieldDefinition> field = conditions.field(of, name, NUMBERS, "金额或计数");
                if (field.isEmpty()) {
                    return Optional.empty();
                }
                if (field.get().personal()) {
                    findings.add(DeclarationProblem.PERSONAL_FIELD, name.place(), "字段 " + name + " 是个人信息，不能用来评分", null);
                }
                Optional<Unit> fits = target.apply(IndicatorReader.unitOf(field.get().type()).orElseThrow());
                if (fits.isEmpty()) {
                    return Optional.empty();
                }
                unit = fits.get();
                fields.add(field.get().code());
            }
            return Optional.of(new MethodDefinition.Operand.Fields(fields, unit));
        }

        private Optional<MethodDefinition.Operand> figure(
                Written.Text written, Function<Unit, Optional<Unit>> target) {
            Matcher matcher = FIGURE.matcher(written.text());
            if (!matcher.matches()) {
                findings.add(DeclarationProblem.BAD_VALUE, written.place(), "“" + written + "”看不懂", "写成 indicator tax_paid by enterprise");
                return Optional.empty();
            }
            Optional<IndicatorDefinition> indicator =
                    indicators.stream().filter(known -> known.code().value().equals(matcher.group(1))).findFirst();
            if (indicator.isEmpty()) {
                findings.unknown(
                        DeclarationProblem.UNKNOWN_INDICATOR, written, "没有指标 " + matcher.group(1),
                        indicators.stream().map(known -> known.code().value()).toList());
                return Optional.empty();
            }
            if (indicator.get().dimension(matcher.group(2)).isEmpty()) {
                findings.add(
                        DeclarationProblem.FIELD_DOES_NOT_FIT, written.place(), "指标 " + matcher.group(1) + " 不能按 " + matcher.group(2) + " 分解", null);
                return Optional.empty();
            }
            return target.apply(indicator.get().unit())
                    .map(unit -> new MethodDefinition.Operand.Figure(indicator.get().code(), matcher.group(2), unit));
        }
    }
}
