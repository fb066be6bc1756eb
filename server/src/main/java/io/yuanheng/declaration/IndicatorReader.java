package io.yuanheng.declaration;

import io.yuanheng.declaration.IndicatorDefinition.Aggregate;
import io.yuanheng.declaration.IndicatorDefinition.Dimension;
import io.yuanheng.declaration.IndicatorDefinition.Nature;
import io.yuanheng.declaration.IndicatorDefinition.Source;
import io.yuanheng.declaration.WrittenPacks.In;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.IndicatorCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Indicators checked against the ledgers and against each other.
final class IndicatorReader {

    private static final List<Class<? extends FieldType>> NUMBERS = List.of(FieldType.Amount.class, FieldType.Count.class);
    private static final List<Class<? extends FieldType>> TIMES =
            List.of(FieldType.Month.class, FieldType.Day.class, FieldType.Year.class);
    private static final int MOST_DECIMALS = 10;

    private final Map<String, In<Written.Indicator>> written = new LinkedHashMap<>();
    private final Findings findings;
    private final Conditions conditions;
    private final DimensionReader dimensions;

    IndicatorReader(WrittenPacks packs, LedgerWords words, Findings findings) {
        this.findings = findings;
        this.conditions = new Conditions(words, findings);
        this.dimensions = new DimensionReader(words, findings);
        new Names(findings)
                .unique(packs.indicators(), in -> in.written().indicator(), "指标")
                .forEach(in -> written.put(in.written().indicator().text(), in));
    }

    List<IndicatorDefinition> read() {
        List<IndicatorDefinition> read = new ArrayList<>();
        Names names = new Names(findings);
        written.values()
                .forEach(in -> names.code(in.written().indicator(), IndicatorCode::new)
                        .flatMap(code -> indicator(code, in))
                        .ifPresent(read::add));
        return List.copyOf(read);
    }

    private Optional<IndicatorDefinition> indicator(IndicatorCode code, In<Written.Indicator> in) {
        Written.Indicator indicator = in.written();
        Optional<Unit> unit = FieldReader.unit(indicator.unit(), findings);
        Nature nature = Nature.valueOf(indicator.nature().text().toUpperCase(java.util.Locale.ROOT));
        Optional<Source> source = unit.flatMap(known -> source(indicator, known, nature));
        List<Dimension> by = dimensions(indicator);
        Optional<IndicatorDefinition.Target> target = Optional.ofNullable(indicator.target()).flatMap(this::target);
        Optional<IndicatorDefinition.Stated> stated = Optional.ofNullable(indicator.stated()).flatMap(this::stated);
        List<IndicatorCode> parts = parts(indicator, unit);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new IndicatorDefinition(
                code,
                indicator.title().text(),
                indicator.aliases().stream().map(Written.Text::text).toList(),
                unit.orElseThrow(),
                scale(indicator.scale()),
                nature,
                source.get(),
                by,
                target,
                parts,
                stated,
                in.pack(),
                indicator.indicator().place()));
    }

    private int scale(Written.@Nullable Whole scale) {
        if (scale != null && scale.number() > MOST_DECIMALS) {
            findings.add(DeclarationProblem.BAD_VALUE, scale.place(), "小数位数最多 " + MOST_DECIMALS, null);
        }
        return scale == null ? 0 : scale.number();
    }

    private Optional<Source> source(Written.Indicator indicator, Unit unit, Nature nature) {
        Written.Rows rows = indicator.rows();
        Written.Ratio ratio = indicator.ratio();
        if ((rows == null) == (ratio == null)) {
            findings.add(DeclarationProblem.KEY_DOES_NOT_FIT, indicator.indicator().place(), "指标须写 rows 或 ratio 之一", null);
            return Optional.empty();
        }
        if (rows != null) {
            return rows(rows, indicator, unit, nature);
        }
        return ratio == null ? Optional.empty() : ratio(ratio, indicator);
    }

    private Optional<Source> rows(Written.Rows rows, Written.Indicator indicator, Unit unit, Nature nature) {
        Optional<LedgerCode> found = conditions.ledger(rows.of());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        LedgerCode ledger = found.get();
        Optional<Aggregate> aggregate = aggregate(rows, ledger, indicator.unit(), unit);
        Written.Text at = rows.at();
        Optional<FieldCode> atField = at == null
                ? Optional.empty()
                : conditions.field(ledger, at, TIMES, "月份、日期或年度").map(FieldDefinition::code);
        if (at == null && nature != Nature.STOCK) {
            findings.add(
                    DeclarationProblem.MISSING_KEY, rows.of().place(), "按期间累加的指标须写 at", "at：说明每行属于哪个时期的字段");
        }
        FieldCode until = until(rows, ledger, nature);
        FieldCode prior = prior(rows, ledger);
        Written.Text estimate = rows.estimate();
        Optional<FieldDefinition> estimateField = estimate == null
                ? Optional.empty()
                : conditions.field(ledger, estimate, List.of(FieldType.Flag.class), "是否（类型 flag）");
        var where = conditions.of(ledger, rows.where(), atField.orElse(null));
        return aggregate.map(of -> new Source.Rows(
                ledger, of, prior, atField.orElse(null), until, where, estimateField.map(FieldDefinition::code).orElse(null)));
    }

    private @Nullable FieldCode until(Written.Rows rows, LedgerCode ledger, Nature nature) {
        Written.Text until = rows.until();
        if (until == null) {
            return null;
        }
        List<Class<? extends FieldType>> day = List.of(FieldType.Day.class);
        if (nature != Nature.STOCK || rows.at() == null || conditions.field(ledger, rows.at(), day, "日期").isEmpty()) {
            findings.add(DeclarationProblem.KEY_DOES_NOT_FIT, until.place(), "until 只用于存量，与日期字段 at 同用", "nature: stock，at 写从哪天起计入");
        }
        return conditions.field(ledger, until, day, "日期").map(FieldDefinition::code).orElse(null);
    }

    private Optional<Aggregate> aggregate(Written.Rows rows, LedgerCode ledger, Written.Text unitText, Unit unit) {
        Written.Text sum = rows.sum();
        Written.Text distinct = rows.countDistinct();
        long ways = List.of(Optional.ofNullable(sum), Optional.ofNullable(rows.count()), Optional.ofNullable(distinct)).stream()
                .filter(Optional::isPresent)
                .count();
        if (ways != 1) {
            findings.add(DeclarationProblem.KEY_DOES_NOT_FIT, rows.of().place(), "须写 sum、count、count_distinct 之一", null);
            return Optional.empty();
        }
        if (sum != null) {
            Optional<FieldDefinition> field = conditions.field(ledger, sum, NUMBERS, "金额或计数");
            field.ifPresent(f -> {
                refusePersonal(f, sum);
                Unit own = unitOf(f.type()).orElseThrow();
                if (!own.isNamedBeside() && !own.convertsTo(unit)) {
                    findings.add(
                            DeclarationProblem.UNITS_DO_NOT_FIT,
                            unitText.place(),
                            "指标以" + unit + "计，字段 " + sum.text() + " 以" + own + "计，不能换算",
                            null);
                }
            });
            Written.Text percent = rows.percent();
            return percent == null
                    ? field.map(f -> new Aggregate.Sum(f.code()))
                    : percent(ledger, percent).flatMap(path -> field.map(f -> new Aggregate.SumOfShare(f.code(), path)));
        }
        if (!unit.dimension().name().startsWith("count of")) {
            findings.add(DeclarationProblem.UNITS_DO_NOT_FIT, unitText.place(), "计数的指标不能以" + unit + "计", "例如 家、个、项");
        }
        return distinct == null
                ? Optional.of(new Aggregate.CountRows())
                : conditions.path(ledger, distinct).map(Aggregate.CountDistinct::new);
    }

    private Optional<Path> percent(LedgerCode ledger, Written.Text text) {
        return conditions.path(ledger, text).filter(path -> {
            boolean percent = dimensions.field(ledger, path)
                    .flatMap(field -> unitOf(field.type()))
                    .filter(unit -> unit.symbol().equals("%"))
                    .isPresent();
            if (!percent) {
                findings.add(DeclarationProblem.UNITS_DO_NOT_FIT, text.place(), text + " 不是以%计的金额字段", "percent 是求和前乘的百分比");
            }
            return percent;
        });
    }

    private @Nullable FieldCode prior(Written.Rows rows, LedgerCode ledger) {
        Written.Text prior = rows.prior();
        Written.Text sum = rows.sum();
        if (prior == null) {
            return null;
        }
        if (sum == null) {
            findings.add(DeclarationProblem.KEY_DOES_NOT_FIT, prior.place(), "prior 只与 sum 同用", null);
            return null;
        }
        Optional<FieldDefinition> field = conditions.field(ledger, prior, NUMBERS, "金额或计数");
        Optional<Unit> summed = conditions.field(ledger, sum).flatMap(f -> unitOf(f.type()));
        field.flatMap(f -> unitOf(f.type())).ifPresent(unit -> {
            if (summed.isPresent() && !summed.get().equals(unit)) {
                findings.add(
                        DeclarationProblem.UNITS_DO_NOT_FIT, prior.place(), "同期数以" + unit + "计，本期数以" + summed.get() + "计", null);
            }
        });
        return field.map(FieldDefinition::code).orElse(null);
    }

    private void refusePersonal(FieldDefinition field, Written.Text name) {
        if (field.personal()) {
            findings.add(
                    DeclarationProblem.PERSONAL_FIELD, name.place(), "字段 " + field.code() + " 是个人信息，不能用来计算指标", "个人信息可依法抹除，数字会随之改变");
        }
    }

    /// The unit of an amount or a count.
    static Optional<Unit> unitOf(FieldType type) {
        return switch (type) {
            case FieldType.Amount(int _, int _, Unit unit) -> Optional.of(unit);
            case FieldType.Count(Unit unit) -> Optional.of(unit);
            case FieldType.Text _, FieldType.Note _, FieldType.Names _, FieldType.Choice _, FieldType.Reference _, FieldType.Day _,
                    FieldType.Month _, FieldType.Year _, FieldType.Flag _, FieldType.CreditCode _, FieldType.Phone _, FieldType.Geometry _ -> Optional.empty();
        };
    }

    private Optional<Source> ratio(Written.Ratio ratio, Written.Indicator indicator) {
        Optional<Written.Indicator> of = side(ratio.of());
        Optional<Written.Indicator> to = side(ratio.to());
        if (of.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        Optional<Unit> over = Unit.of(of.get().unit().text());
        Optional<Unit> under = Unit.of(to.get().unit().text());
        if (over.isPresent() && under.isPresent() && !makes(over.get(), under.get(), indicator.unit().text())) {
            findings.add(
                    DeclarationProblem.UNITS_DO_NOT_FIT,
                    indicator.unit().place(),
                    over.get() + "与" + under.get() + "之比不能以" + indicator.unit() + "计",
                    "同类量之比以 % 或 倍 计");
        }
        return Optional.of(new Source.Ratio(new IndicatorCode(ratio.of().text()), new IndicatorCode(ratio.to().text())));
    }

    private static boolean makes(Unit over, Unit under, String unit) {
        return switch (unit) {
            case "%", "倍" -> over.convertsTo(under);
            case "万元/亩" -> over.convertsTo(Unit.named("万元")) && under.convertsTo(Unit.named("亩"));
            // per head, per firm: 万元 over 人 stays 万元
            default -> Unit.of(unit).isEmpty() || under.dimension().name().startsWith("count of") && over.convertsTo(Unit.named(unit));
        };
    }

    /// Each side must itself be added up from rows: a ratio of ratios opens to nothing a person could check.
    private Optional<Written.Indicator> side(Written.Text name) {
        Optional<Written.Indicator> found = indicatorOf(name);
        if (found.isPresent() && found.get().ratio() != null) {
            findings.add(DeclarationProblem.KEY_DOES_NOT_FIT, name.place(), "比率的分子分母不能又是比率：" + name.text(), null);
            return Optional.empty();
        }
        return found;
    }

    private Optional<Written.Indicator> indicatorOf(Written.Text name) {
        In<Written.Indicator> found = written.get(name.text());
        if (found == null) {
            findings.unknown(DeclarationProblem.UNKNOWN_INDICATOR, name, "没有指标 " + name.text(), written.keySet());
            return Optional.empty();
        }
        return Optional.of(found.written());
    }

    /// A ratio is broken down on both sides, so its paths must lead somewhere from both ledgers.
    private List<Dimension> dimensions(Written.Indicator indicator) {
        Written.Ratio ratio = indicator.ratio();
        List<Written.Rows> sides = new ArrayList<>();
        if (ratio == null) {
            Optional.ofNullable(indicator.rows()).ifPresent(sides::add);
        } else {
            for (Written.Text side : List.of(ratio.of(), ratio.to())) {
                Optional.ofNullable(written.get(side.text())).flatMap(in -> Optional.ofNullable(in.written().rows())).ifPresent(sides::add);
            }
        }
        return dimensions.read(indicator.by(), sides.stream().map(Written.Rows::of).distinct().toList());
    }

    private Optional<IndicatorDefinition.Target> target(Written.Goal target) {
        Optional<LedgerCode> ledger = conditions.ledger(target.of());
        if (ledger.isEmpty()) {
            return Optional.empty();
        }
        Optional<FieldCode> indicator = listsIndicators(ledger.get(), target.indicator());
        Optional<FieldDefinition> year = conditions.field(ledger.get(), target.year(), List.of(FieldType.Year.class), "年度（类型 year）");
        Optional<FieldDefinition> floor = conditions.field(ledger.get(), target.floor(), NUMBERS, "金额或计数");
        Written.Text stretch = target.stretch();
        FieldCode stretchField = stretch == null
                ? null
                : conditions.field(ledger.get(), stretch, NUMBERS, "金额或计数").map(FieldDefinition::code).orElse(null);
        return indicator.isEmpty() || year.isEmpty() || floor.isEmpty()
                ? Optional.empty()
                : Optional.of(new IndicatorDefinition.Target(
                        ledger.get(), indicator.get(), year.get().code(), floor.get().code(), stretchField));
    }

    private Optional<IndicatorDefinition.Stated> stated(Written.Stated stated) {
        Optional<LedgerCode> ledger = conditions.ledger(stated.of());
        if (ledger.isEmpty()) {
            return Optional.empty();
        }
        Optional<FieldCode> indicator = listsIndicators(ledger.get(), stated.indicator());
        Optional<FieldDefinition> at = conditions.field(ledger.get(), stated.at(), TIMES, "月份、日期或年度");
        Optional<FieldDefinition> value = conditions.field(ledger.get(), stated.value(), NUMBERS, "金额或计数");
        return indicator.isEmpty() || at.isEmpty() || value.isEmpty()
                ? Optional.empty()
                : Optional.of(new IndicatorDefinition.Stated(
                        ledger.get(), indicator.get(), at.get().code(), value.get().code()));
    }

    private Optional<FieldCode> listsIndicators(LedgerCode ledger, Written.Text name) {
        Optional<FieldDefinition> field = conditions.field(ledger, name);
        boolean fits = field.isPresent()
                && field.get().type() instanceof FieldType.Choice(Dictionary list, int _)
                && list.code().equals(DictionaryReader.INDICATORS);
        if (field.isPresent() && !fits) {
            findings.add(
                    DeclarationProblem.FIELD_DOES_NOT_FIT, name.place(), "字段 " + name.text() + " 应为指标选项", "type: choice, list: indicators");
            return Optional.empty();
        }
        return field.map(FieldDefinition::code);
    }

    private List<IndicatorCode> parts(Written.Indicator indicator, Optional<Unit> unit) {
        List<IndicatorCode> parts = new ArrayList<>();
        for (Written.Text part : indicator.parts()) {
            if (part.equals(indicator.indicator())) {
                findings.add(DeclarationProblem.CIRCLE, part.place(), "指标不能是自己的一部分", null);
                continue;
            }
            indicatorOf(part).ifPresent(found -> {
                Optional<Unit> own = Unit.of(found.unit().text());
                if (unit.isPresent() && own.isPresent() && !own.get().convertsTo(unit.get())) {
                    findings.add(DeclarationProblem.UNITS_DO_NOT_FIT, part.place(), part.text() + " 以" + own.get() + "计，不能加总", null);
                }
                parts.add(new IndicatorCode(part.text()));
            });
        }
        return List.copyOf(parts);
    }
}
