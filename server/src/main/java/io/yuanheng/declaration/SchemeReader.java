package io.yuanheng.declaration;

import io.yuanheng.declaration.ScoringScheme.Adjustment;
import io.yuanheng.declaration.ScoringScheme.Base;
import io.yuanheng.declaration.ScoringScheme.BaseRule;
import io.yuanheng.declaration.ScoringScheme.By;
import io.yuanheng.declaration.ScoringScheme.Classing;
import io.yuanheng.declaration.ScoringScheme.Effect;
import io.yuanheng.declaration.ScoringScheme.Group;
import io.yuanheng.declaration.ScoringScheme.Item;
import io.yuanheng.declaration.ScoringScheme.Missing;
import io.yuanheng.declaration.ScoringScheme.Rounding;
import io.yuanheng.declaration.ScoringScheme.Rule;
import io.yuanheng.declaration.ScoringScheme.Step;
import io.yuanheng.declaration.ScoringScheme.Veto;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The numbers of a method: weights, bases, score rules, rounding, classes.
final class SchemeReader {

    private static final String NUMBER = "-?\\d{1,15}(\\.\\d{1,10})?";
    private static final int DECIMALS = 2;
    private static final int MOST_DECIMALS = 10;

    private final Findings findings;

    SchemeReader(Findings findings) {
        this.findings = findings;
    }

    ScoringScheme read(Written.Method written) {
        if (written.groups().isEmpty()) {
            findings.add(DeclarationProblem.MISSING_KEY, written.method().place(), "评价办法 " + written.method() + " 没有 groups", "不分组也写一组");
        }
        List<Group> groups = new ArrayList<>();
        written.groups().forEach((code, group) -> {
            List<Item> items = new ArrayList<>();
            group.items().forEach((name, item) -> items.add(item(name, item)));
            if (items.isEmpty()) {
                findings.add(DeclarationProblem.MISSING_KEY, code.place(), "组 " + code + " 没有 items", null);
            }
            groups.add(new Group(code.text(), group.title().text(), items));
        });
        boolean keeps = written.negative() != null && written.negative().text().equals("keep");
        return new ScoringScheme(
                groups, rounding(written.rounding()), !keeps, written.adjustments().stream().map(this::adjustment).toList(),
                written.vetoes().stream().map(veto -> veto(veto, written.classing())).toList(),
                written.withoutClass().stream().map(exemption -> exemption.ground().text()).toList(), classing(written), days(written.objections()));
    }

    private Rounding rounding(Written.@Nullable Rounding written) {
        if (written == null) {
            return new Rounding(null, DECIMALS, DECIMALS, RoundingMode.HALF_UP);
        }
        Written.Whole value = written.value();
        Written.Text mode = written.mode();
        return new Rounding(
                value == null ? null : decimals(value), decimals(written.score()), decimals(written.total()),
                mode == null ? RoundingMode.HALF_UP : RoundingMode.valueOf(mode.text().toUpperCase(Locale.ROOT)));
    }

    private int decimals(Written.@Nullable Whole written) {
        if (written != null && written.number() > MOST_DECIMALS) {
            findings.add(DeclarationProblem.BAD_VALUE, written.place(), "小数位数最多 " + MOST_DECIMALS, null);
        }
        return written == null ? DECIMALS : written.number();
    }

    private int days(Written.@Nullable Text written) {
        if (written == null) {
            return 0;
        }
        if (TimeLimit.parse(written.text()).orElse(null) instanceof TimeLimit.WorkingDays(int count) && count > 0) {
            return count;
        }
        findings.add(DeclarationProblem.BAD_VALUE, written.place(), "“" + written + "”不是以工作日计的公示期", "例如 3 working days");
        return 0;
    }

    private Item item(Written.Text code, Written.MethodItem item) {
        new Names(findings).plain(code);
        BigDecimal weight = number(item.weight());
        if (weight.signum() <= 0) {
            findings.add(DeclarationProblem.BAD_VALUE, item.weight().place(), "权重应大于零", null);
        }
        String[] score = item.score().text().split(" +");
        Rule rule = rule(item.score(), score);
        BigDecimal low = score.length == 3 ? number(item.score(), score[1]) : BigDecimal.ZERO;
        BigDecimal high = score.length == 3 ? number(item.score(), score[2]) : BigDecimal.valueOf(100);
        boolean lower = item.better() != null && item.better().text().equals("lower");
        fits(item, rule, lower);
        Written.Text cap = item.cap();
        Written.Text missing = item.missing();
        boolean percent = !item.over().isEmpty() && item.unit().text().equals("%");
        return new Item(
                code.text(), item.title().text(), item.unit().text(), !item.over().isEmpty(), percent ? BigDecimal.valueOf(100) : BigDecimal.ONE,
                weight, lower || rule == Rule.INVERSE2, base(item, rule), rule, low, high, table(item, lower), cap == null ? null : number(cap).multiply(weight),
                item.floor() == null ? BigDecimal.ZERO : number(item.floor()),
                missing == null ? Missing.REFUSE : Missing.valueOf(missing.text().toUpperCase(Locale.ROOT)));
    }

    private Rule rule(Written.Text text, String[] score) {
        List<String> rules = Stream.of(Rule.values()).map(rule -> rule.name().toLowerCase(Locale.ROOT)).toList();
        boolean known = rules.contains(score[0]) && (score.length == 1 || score.length == 3 && score[0].equals("minmax"));
        if (!known) {
            findings.add(DeclarationProblem.BAD_VALUE, text.place(), "“" + text + "”不是计分规则", "可用：" + String.join("、", rules) + "；minmax 20 80");
            return Rule.LINEAR;
        }
        return Rule.valueOf(score[0].toUpperCase(Locale.ROOT));
    }

    /// Keys that this rule needs or does not take.
    private void fits(Written.MethodItem item, Rule rule, boolean lower) {
        boolean wants = rule == Rule.LINEAR;
        boolean takes = wants || rule == Rule.INVERSE2;
        Written.Text base = item.base();
        if (wants && base == null) {
            findings.add(DeclarationProblem.MISSING_KEY, item.score().place(), "linear 须写 base", "一个数、mean、total、min 或 max");
        }
        if (!takes && base != null) {
            findings.add(DeclarationProblem.KEY_DOES_NOT_FIT, base.place(), item.score() + " 不用 base", null);
        }
        if (wants && lower) {
            findings.add(DeclarationProblem.KEY_DOES_NOT_FIT, item.score().place(), "linear 是越大越好", "越小越好的写 inverse2、minmax、rank 或 table");
        }
        if (rule == Rule.INVERSE2 && item.better() != null && !lower) {
            findings.add(DeclarationProblem.KEY_DOES_NOT_FIT, item.better().place(), "inverse2 是越小越好", null);
        }
        if ((rule == Rule.TABLE) == item.table().isEmpty()) {
            findings.add(DeclarationProblem.KEY_DOES_NOT_FIT, item.score().place(), "table 须写界限与得分，其他规则不写", "table: { 300: 10, 200: 6 }");
        }
    }

    private Base base(Written.MethodItem item, Rule rule) {
        Written.Text base = item.base();
        if (base == null) {
            return new Base(BaseRule.MEAN, null);
        }
        Optional<BaseRule> named = Stream.of(BaseRule.MEAN, BaseRule.TOTAL, BaseRule.MIN, BaseRule.MAX)
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(base.text()))
                .findFirst();
        if (named.isPresent()) {
            if (named.get() == BaseRule.TOTAL && item.over().isEmpty()) {
                findings.add(DeclarationProblem.KEY_DOES_NOT_FIT, base.place(), "total 是分子合计除以分母合计，这一项没有分母", null);
            }
            return new Base(named.get(), null);
        }
        BigDecimal fixed = number(base);
        if (fixed.signum() <= 0 && (rule == Rule.LINEAR || rule == Rule.INVERSE2)) {
            findings.add(DeclarationProblem.BAD_VALUE, base.place(), "基准应大于零", null);
        }
        return new Base(BaseRule.FIXED, fixed);
    }

    private List<Step> table(Written.MethodItem item, boolean lower) {
        Comparator<Step> order = Comparator.comparing(Step::bound);
        return item.table().entrySet().stream()
                .map(step -> new Step(number(step.getKey()), number(step.getValue())))
                .sorted(lower ? order : order.reversed())
                .toList();
    }

    private Adjustment adjustment(Written.MethodAdjustment written) {
        Written.Text amount = only(written);
        Written.Text most = written.most();
        if (amount == null) {
            findings.add(DeclarationProblem.KEY_DOES_NOT_FIT, written.title().place(), "“" + written.title() + "”须写 add、subtract、times 之一", null);
            return new Adjustment(written.title().text(), Effect.ADD, BigDecimal.ZERO, null);
        }
        Effect effect = amount == written.times() ? Effect.TIMES : amount == written.add() ? Effect.ADD : Effect.SUBTRACT;
        if (effect == Effect.TIMES && most != null) {
            findings.add(DeclarationProblem.KEY_DOES_NOT_FIT, most.place(), "most 只与 add、subtract 同用", null);
        }
        return new Adjustment(
                written.title().text(), effect, isNumber(amount) || written.rows() == null ? number(amount) : null, most == null ? null : number(most));
    }

    /// The one amount of an adjustment, or null where there is none or more than one.
    static Written.@Nullable Text only(Written.MethodAdjustment written) {
        List<Written.Text> amounts = Stream.of(written.add(), written.subtract(), written.times())
                .flatMap(text -> Optional.ofNullable(text).stream())
                .toList();
        return amounts.size() == 1 ? amounts.getFirst() : null;
    }

    static boolean isNumber(Written.Text text) {
        return text.text().matches(NUMBER);
    }

    private Veto veto(Written.MethodVeto written, Written.Classing classing) {
        Written.Text to = written.to();
        Written.Text notAbove = written.notAbove();
        if ((to == null) == (notAbove == null)) {
            findings.add(DeclarationProblem.KEY_DOES_NOT_FIT, written.ground().place(), "“" + written.ground() + "”须写 to 或 not_above 之一", null);
        }
        return new Veto(written.ground().text(), known(to, classing), known(notAbove, classing));
    }

    private @Nullable String known(Written.@Nullable Text written, Written.Classing classing) {
        if (written != null && !classing.classes().containsKey(written)) {
            findings.unknown(DeclarationProblem.UNKNOWN_STATE, written, "没有类别 " + written, texts(classing.classes().keySet()));
        }
        return written == null ? null : written.text();
    }

    private Classing classing(Written.Method method) {
        Written.Classing written = method.classing();
        Map<String, String> classes = new LinkedHashMap<>();
        written.classes().forEach((code, title) -> classes.put(code.text(), title.text()));
        By by = By.valueOf(written.by().text().toUpperCase(Locale.ROOT));
        Map<String, BigDecimal> limits = new LinkedHashMap<>();
        written.limits().forEach((code, limit) -> limits.put(code.text(), number(limit)));
        limits(written, by, List.copyOf(classes.keySet()), limits);
        Written.Text rounding = written.rounding();
        if ((by == By.PERCENTILE) == (rounding == null)) {
            findings.add(
                    DeclarationProblem.KEY_DOES_NOT_FIT, written.by().place(), "percentile 须写 rounding，threshold 不写", "37 户的 25% 是 9.25 户：none、half_up、up 或 down");
        }
        Map<String, Integer> least = new LinkedHashMap<>();
        written.least().forEach((code, number) -> {
            known(code, written);
            least.put(code.text(), number.number());
        });
        for (Written.Text item : written.tieBreak()) {
            method.groups().forEach((_, group) -> {
                if (!group.items().containsKey(item)) {
                    findings.unknown(DeclarationProblem.UNKNOWN_FIELD, item, "组“" + group.title() + "”没有项目 " + item, texts(group.items().keySet()));
                }
            });
        }
        return new Classing(
                classes, by, limits, written.border().text().equals("included"), mode(rounding), List.copyOf(texts(written.tieBreak())),
                written.ties().text().equals("better"), least, written.over() != null && written.over().text().equals("all"));
    }

    private static @Nullable RoundingMode mode(Written.@Nullable Text rounding) {
        return rounding == null || rounding.text().equals("none") ? null : RoundingMode.valueOf(rounding.text().toUpperCase(Locale.ROOT));
    }

    /// Every class but the last has its limit, in order, and the limits go one way.
    private void limits(Written.Classing written, By by, List<String> classes, Map<String, BigDecimal> limits) {
        if (classes.size() < 2 || !List.copyOf(limits.keySet()).equals(classes.subList(0, classes.size() - 1))) {
            findings.add(DeclarationProblem.WRONG_SHAPE, written.by().place(), "limits 应依次写除最后一类以外的各类", "各类：" + String.join("、", classes));
            return;
        }
        List<BigDecimal> in = List.copyOf(limits.values());
        for (int i = 0; i < in.size(); i++) {
            boolean beyond = by == By.PERCENTILE && (in.get(i).signum() <= 0 || in.get(i).compareTo(BigDecimal.valueOf(100)) > 0);
            int step = i == 0 ? 0 : in.get(i).compareTo(in.get(i - 1));
            if (beyond || i > 0 && (by == By.PERCENTILE ? step <= 0 : step >= 0)) {
                findings.add(DeclarationProblem.BAD_VALUE, written.by().place(), "limits 里的 " + in.get(i) + " 顺序不对或超出范围", by == By.PERCENTILE ? "累计比例，递增，不超过 100" : "最低总分，递减");
            }
        }
    }

    private static List<String> texts(Collection<Written.Text> written) {
        return written.stream().map(Written.Text::text).toList();
    }

    private BigDecimal number(Written.Text text) {
        return number(text, text.text());
    }

    private BigDecimal number(Written.Text at, String written) {
        if (written.matches(NUMBER)) {
            return new BigDecimal(written);
        }
        findings.add(DeclarationProblem.BAD_VALUE, at.place(), "“" + written + "”不是数", null);
        return BigDecimal.ZERO;
    }
}
