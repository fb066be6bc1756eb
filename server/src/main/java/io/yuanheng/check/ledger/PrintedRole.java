package io.yuanheng.check.ledger;

import io.yuanheng.check.ledger.FigureComparison.Asked;
import io.yuanheng.check.text.PrintedFigure;
import io.yuanheng.check.text.PrintedFigure.Qualifier;
import io.yuanheng.indicator.Figure;
import io.yuanheng.kernel.Period;
import io.yuanheng.kernel.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which value of an indicator a printed figure is.
enum PrintedRole {
    VALUE,
    /// 上年同期数
    PRIOR,
    /// 同比, in percent
    GROWTH,
    /// 增加、减少 so much
    DIFFERENCE,
    /// 完成年度任务的百分之几
    COMPLETION,
    /// 超、落后序时进度 so many percentage points
    SCHEDULE,
    TARGET,
    PLANNED,
    /// 占园区的百分之几
    SHARE,
    /// a gap, a multiple: nothing a ledger has as such
    OTHER;

    private static final Pattern COMPLETED = Pattern.compile("(?:完成|占)[^，。；]{0,8}(?:任务|目标|计划|预算)(?:数|的|比重)?[^，。；]{0,3}$|完成率|完成[^，。；]{0,6}（?%?）?$");
    private static final Pattern DOWN = Pattern.compile("降|减|负|滑|回落|低|落后");

    static PrintedRole of(PrintedFigure figure, String lead) {
        Set<Qualifier> said = figure.qualifiers();
        if (figure.unit().equals("个百分点")) {
            return lead.contains("序时") || lead.contains("时间进度") ? SCHEDULE : OTHER;
        }
        if (figure.unit().equals("%")) {
            if (said.contains(Qualifier.GROWTH)) {
                return GROWTH;
            }
            if (COMPLETED.matcher(lead).find() && (lead.contains("任务") || lead.contains("目标") || lead.contains("计划") || lead.contains("完成率"))) {
                return COMPLETION;
            }
            if (said.contains(Qualifier.PRIOR)) {
                return PRIOR;
            }
            return lead.contains("占") ? SHARE : VALUE;
        }
        if (said.contains(Qualifier.TARGET)) {
            return TARGET;
        }
        if (said.contains(Qualifier.PRIOR)) {
            return PRIOR;
        }
        if (said.contains(Qualifier.PLANNED)) {
            return PLANNED;
        }
        return said.contains(Qualifier.GROWTH) ? DIFFERENCE : VALUE;
    }

    /// Whether it may belong to an amount printed before it.
    boolean mayLean() {
        return switch (this) {
            case PRIOR, GROWTH, DIFFERENCE, COMPLETION, SCHEDULE -> true;
            case VALUE, SHARE, TARGET, PLANNED, OTHER -> false;
        };
    }

    /// Whether a noun of its own is not believed: the growth of a rate is in percentage points, so 开工率…同比 speaks of another.
    boolean leansOnAnother(Unit unit) {
        return (this == GROWTH || this == COMPLETION) && unit.symbol().equals("%");
    }

    boolean isDirected() {
        return this == GROWTH || this == DIFFERENCE || this == SCHEDULE;
    }

    static boolean saysDown(String lead) {
        return DOWN.matcher(lead).find();
    }

    /// The period to ask for: targets are set for years.
    Period asked(Period period) {
        return this == TARGET ? Period.year(period.to().getYear()) : period;
    }

    /// A value of a figure under the name of its part.
    record Value(String part, String words, BigDecimal amount, Unit unit) {
        String shown() {
            BigDecimal plain = amount.scale() > 6 ? amount.setScale(6, RoundingMode.HALF_UP) : amount;
            return plain.stripTrailingZeros().toPlainString() + unit;
        }
    }

    /// What the printed figure may be in the ledgers; the first is what it most likely is.
    List<Value> values(Asked asked) {
        Unit unit = asked.indicator().unit();
        Unit percent = Unit.named("%");
        Figure.Part part = asked.part();
        Figure whole = asked.figure();
        Figure.TargetState target = part == null ? whole.target() : null;
        List<Value> values = new ArrayList<>();
        switch (this) {
            case VALUE -> add(values, "value", "", part == null ? whole.value() : part.value(), unit);
            case PRIOR -> {
                add(values, "prior", "的上年同期数", part == null ? whole.prior() : part.prior(), unit);
                add(values, "published", "的上年公布数", part == null ? whole.published() : null, unit);
            }
            case GROWTH -> {
                add(values, "growth", "的同比", part == null ? whole.growth() : part.growth(), percent);
                add(values, "nominal", "按上年公布数的增长", part == null ? whole.nominalGrowth() : null, percent);
            }
            case DIFFERENCE -> add(values, "difference", "的增减", part == null ? whole.difference() : part.difference(), unit);
            case COMPLETION -> {
                add(values, "completion", "完成年度任务", target == null ? null : target.completion(), percent);
                add(values, "stretch_completion", "完成力争目标", target == null ? null : target.stretchCompletion(), percent);
            }
            case SCHEDULE -> schedule(values, whole, target);
            case TARGET -> {
                add(values, "target", "的年度任务", target == null ? null : target.floor(), unit);
                add(values, "stretch", "的力争目标", target == null ? null : target.stretch(), unit);
            }
            case SHARE -> add(values, "share", "的占比", part == null ? null : part.share(), percent);
            case PLANNED, OTHER -> {}
        }
        return values;
    }

    private static void schedule(List<Value> values, Figure whole, Figure.@Nullable TargetState target) {
        BigDecimal completion = target == null ? null : target.completion();
        if (completion != null) {
            add(values, "schedule", "与序时进度之差", completion.subtract(whole.timeProgress()), Unit.named("个百分点"));
        }
    }

    private static void add(List<Value> values, String part, String words, @Nullable BigDecimal amount, Unit unit) {
        if (amount != null) {
            values.add(new Value(part, words, amount, unit));
        }
    }
}
