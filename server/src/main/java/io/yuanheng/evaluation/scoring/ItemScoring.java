package io.yuanheng.evaluation.scoring;

import io.yuanheng.declaration.ScoringScheme;
import io.yuanheng.declaration.ScoringScheme.BaseRule;
import io.yuanheng.declaration.ScoringScheme.Item;
import io.yuanheng.declaration.ScoringScheme.Rule;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One item over all subjects of a group: values, the base they are held against, scores.
final class ItemScoring {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ScoringScheme scheme;
    private final Item item;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Map<String, Score> scores = new LinkedHashMap<>();
    private final @Nullable BigDecimal base;
    private final @Nullable BigDecimal min;
    private final @Nullable BigDecimal max;

    /// @param amount null where it is missing
    /// @param say how it came about, or why it is missing
    record Value(@Nullable BigDecimal amount, String say) {}

    /// @param points null where the item is left out
    record Score(@Nullable BigDecimal points, String say) {}

    /// @param group subjects of one group; each has an input for the item
    ItemScoring(ScoringScheme scheme, Item item, List<Inputs.Subject> group) {
        this.scheme = scheme;
        this.item = item;
        group.forEach(subject -> values.put(subject.key(), value(subject.items().get(item.code()))));
        List<BigDecimal> present = values.values().stream().flatMap(value -> Optional.ofNullable(value.amount()).stream()).toList();
        this.min = present.stream().min(BigDecimal::compareTo).orElse(null);
        this.max = present.stream().max(BigDecimal::compareTo).orElse(null);
        this.base = base(group, present);
        values.forEach((key, value) -> {
            BigDecimal amount = value.amount();
            if (amount != null) {
                scores.put(key, scored(amount, value.say(), present));
            }
        });
        missing(List.copyOf(scores.values()));
    }

    Value value(String key) {
        return values.getOrDefault(key, new Value(null, "没有数据"));
    }

    Score score(String key) {
        return scores.getOrDefault(key, new Score(null, "没有数据"));
    }

    /// The base, where it comes from the group.
    Optional<BigDecimal> fromGroup() {
        return item.base().rule() == BaseRule.FIXED || !usesBase() ? Optional.empty() : Optional.ofNullable(base);
    }

    private boolean usesBase() {
        return item.rule() == Rule.LINEAR || item.rule() == Rule.INVERSE2;
    }

    private Value value(Inputs.@Nullable Item input) {
        if (input == null || input.from().value() == null) {
            return new Value(null, "没有数据");
        }
        Inputs.Amount over = input.over();
        BigDecimal from = input.from().value();
        if (!item.divided() || over == null) {
            return rounded(from, Say.of(from) + " " + item.unit());
        }
        BigDecimal below = over.value();
        if (below == null || below.signum() == 0) {
            return new Value(null, below == null ? "没有分母" : "分母为零");
        }
        String say = Say.of(from) + input.from().unit() + " ÷ " + Say.of(below) + over.unit();
        BigDecimal quotient = from.multiply(item.factor()).divide(below, Say.EXACT);
        return rounded(quotient, say + " = " + Say.of(quotient) + " " + item.unit());
    }

    private Value rounded(BigDecimal exact, String say) {
        Integer decimals = scheme.rounding().value();
        BigDecimal value = decimals == null ? exact : exact.setScale(decimals, scheme.rounding().mode());
        if (value.signum() < 0 && scheme.negativeToZero()) {
            return new Value(BigDecimal.ZERO, say + "，负值按 0");
        }
        return new Value(value, value.compareTo(exact) == 0 ? say : say + "，取 " + value.toPlainString());
    }

    private @Nullable BigDecimal base(List<Inputs.Subject> group, List<BigDecimal> present) {
        return switch (item.base().rule()) {
            case FIXED -> item.base().fixed();
            case MEAN -> mean(present);
            case MIN -> min;
            case MAX -> max;
            case TOTAL -> total(group);
        };
    }

    private static @Nullable BigDecimal mean(List<BigDecimal> all) {
        return all.isEmpty() ? null : all.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(all.size()), Say.EXACT);
    }

    /// Numerators over denominators of those who have both.
    private @Nullable BigDecimal total(List<Inputs.Subject> group) {
        BigDecimal from = BigDecimal.ZERO;
        BigDecimal over = BigDecimal.ZERO;
        for (Inputs.Subject subject : group) {
            Inputs.Item input = subject.items().get(item.code());
            if (value(subject.key()).amount() != null && input != null && input.over() != null) {
                from = from.add(orZero(input.from().value()));
                over = over.add(orZero(input.over().value()));
            }
        }
        return over.signum() == 0 ? null : from.multiply(item.factor()).divide(over, Say.EXACT);
    }

    private static BigDecimal orZero(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }

    private Score scored(BigDecimal value, String say, List<BigDecimal> present) {
        Score raw = switch (item.rule()) {
            case LINEAR -> held(value, BigDecimal::divide);
            case INVERSE2 -> held(value, (x, by, exact) -> TWO.subtract(x.divide(by, exact)).max(BigDecimal.ZERO));
            case MINMAX -> spread(value);
            case RANK -> placed(value, present);
            case TABLE -> looked(value);
        };
        BigDecimal points = raw.points();
        return points == null ? new Score(null, say + "；" + raw.say()) : bounded(points, say + "；" + raw.say());
    }

    private interface Held {
        BigDecimal of(BigDecimal value, BigDecimal base, java.math.MathContext exact);
    }

    private Score held(BigDecimal value, Held rule) {
        BigDecimal against = base;
        if (against == null || against.signum() <= 0) {
            return new Score(null, "基准不大于零，这一项不计");
        }
        String say = item.rule() == Rule.LINEAR
                ? Say.of(value) + " ÷ " + Say.of(against) + " × " + Say.of(item.weight())
                : "(2 − " + Say.of(value) + " ÷ " + Say.of(against) + ") × " + Say.of(item.weight()) + "，不小于 0";
        return new Score(rule.of(value, against, Say.EXACT).multiply(item.weight()), say);
    }

    private Score spread(BigDecimal value) {
        BigDecimal low = orZero(min);
        BigDecimal width = orZero(max).subtract(low);
        if (width.signum() == 0) {
            return new Score(item.weight().multiply(item.high()).divide(HUNDRED, Say.EXACT), "组内各户相同，得 " + Say.of(item.high()) + "%");
        }
        BigDecimal away = item.lowerIsBetter() ? orZero(max).subtract(value) : value.subtract(low);
        BigDecimal points = item.low().add(item.high().subtract(item.low()).multiply(away).divide(width, Say.EXACT));
        String above = item.lowerIsBetter() ? Say.of(orZero(max)) + " − " + Say.of(value) : Say.of(value) + " − " + Say.of(low);
        return new Score(
                item.weight().multiply(points).divide(HUNDRED, Say.EXACT),
                Say.of(item.weight()) + " × [" + Say.of(item.low()) + " + " + Say.of(item.high().subtract(item.low())) + " × (" + above + ") ÷ ("
                        + Say.of(orZero(max)) + " − " + Say.of(low) + ")] ÷ 100");
    }

    /// Equal values share the better place.
    private Score placed(BigDecimal value, List<BigDecimal> present) {
        long better = present.stream()
                .filter(other -> item.lowerIsBetter() ? other.compareTo(value) < 0 : other.compareTo(value) > 0)
                .count();
        BigDecimal n = BigDecimal.valueOf(present.size());
        return new Score(
                item.weight().multiply(n.subtract(BigDecimal.valueOf(better))).divide(n, Say.EXACT),
                Say.of(item.weight()) + " × (" + n + " − " + (better + 1) + " + 1) ÷ " + n + "（第 " + (better + 1) + " 名）");
    }

    private Score looked(BigDecimal value) {
        for (ScoringScheme.Step step : item.table()) {
            boolean reached = item.lowerIsBetter() ? value.compareTo(step.bound()) <= 0 : value.compareTo(step.bound()) >= 0;
            if (reached) {
                return new Score(step.points(), (item.lowerIsBetter() ? "不高于 " : "达到 ") + Say.of(step.bound()) + "，得 " + Say.of(step.points()));
            }
        }
        return new Score(BigDecimal.ZERO, "没有达到表中任何一档");
    }

    private Score bounded(BigDecimal exact, String say) {
        BigDecimal points = exact.setScale(scheme.rounding().score(), scheme.rounding().mode());
        String shown = say + " = " + points.toPlainString();
        BigDecimal cap = item.cap();
        if (cap != null && points.compareTo(cap) > 0) {
            return new Score(cap.setScale(scheme.rounding().score(), scheme.rounding().mode()), shown + "，封顶 " + Say.of(cap));
        }
        if (points.compareTo(item.floor()) < 0) {
            return new Score(item.floor().setScale(scheme.rounding().score(), scheme.rounding().mode()), shown + "，保底 " + Say.of(item.floor()));
        }
        return new Score(points, shown);
    }

    private void missing(List<Score> others) {
        BigDecimal mean = mean(others.stream().flatMap(score -> Optional.ofNullable(score.points()).stream()).toList());
        values.forEach((key, value) -> {
            if (value.amount() == null) {
                scores.put(key, switch (item.missing()) {
                    case ZERO -> new Score(BigDecimal.ZERO.setScale(scheme.rounding().score()), value.say() + "，得 0");
                    case MEAN -> mean == null
                            ? new Score(null, value.say() + "，全组都没有，不计")
                            : averaged(mean, value.say());
                    case EXCLUDE, REFUSE -> new Score(null, value.say() + "，不计，权重由其他项分担");
                });
            }
        });
    }

    private Score averaged(BigDecimal mean, String why) {
        BigDecimal points = mean.setScale(scheme.rounding().score(), scheme.rounding().mode());
        return new Score(points, why + "，取全组平均得分 " + points.toPlainString());
    }
}
