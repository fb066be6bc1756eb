package io.yuanheng.indicator;

import static io.yuanheng.kernel.Place.WHOLE;

import io.yuanheng.declaration.IndicatorDefinition;
import io.yuanheng.declaration.IndicatorDefinition.Source;
import io.yuanheng.indicator.Figure.Part;
import io.yuanheng.indicator.Figure.Status;
import io.yuanheng.kernel.IndicatorCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.Quantity;
import io.yuanheng.kernel.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Computes a figure that is one figure over another, such as 产销比. Both sides are whole figures of their own.
record RatioFigure(FigureCalculator figures, Targets targets) {

    // a quotient has no last digit; 34 of them leave no doubt about any decimal that is shown
    private static final MathContext DIVISION = new MathContext(34, RoundingMode.HALF_UP);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Outcome<Figure> compute(IndicatorDefinition indicator, Source.Ratio ratio, Question question) {
        if (question.without() != null) {
            return Outcome.rejected(new Problem(
                    FigureProblem.NOT_ADDITIVE, WHOLE, indicator.title() + "是比率，没有“剔除最大一户”", "请分别查分子和分母"));
        }
        return side(ratio.of(), question).then(of -> side(ratio.to(), question).map(to -> figure(indicator, question, of, to)));
    }

    Outcome<Figure> side(IndicatorCode side, Question question) {
        return figures.indicator(side).then(indicator -> indicator.source() instanceof Source.Rows
                ? figures.figure(ofSide(side, question))
                : Outcome.rejected(new Problem(
                        FigureProblem.NOT_ADDITIVE, WHOLE, indicator.title() + "本身是比率，不能再作分子或分母", null)));
    }

    static Question ofSide(IndicatorCode side, Question question) {
        return new Question(
                side, question.park(), question.period(), question.asOf(), question.only(), question.by(), question.without());
    }

    private Figure figure(IndicatorDefinition indicator, Question question, Figure of, Figure to) {
        Quotient quotient = new Quotient(indicator.unit(), of.definition().unit(), to.definition().unit());
        BigDecimal value = quotient.of(of.value(), to.value());
        BigDecimal prior = quotient.of(of.prior(), to.prior());
        BigDecimal published = quotient.of(of.published(), to.published());
        Question named = new Question(
                indicator.code(), question.park(), of.question().period(), question.asOf(), of.question().only(), question.by(), null);
        return new Figure(
                named,
                indicator,
                value,
                prior,
                published,
                Percent.difference(value, prior),
                quotient.growth(value, prior),
                quotient.growth(value, published),
                targets.of(indicator, named, value),
                of.timeProgress(),
                of.estimate() || to.estimate(),
                status(value, of, to),
                Lineages.ofBoth(of.lineage(), to.lineage()),
                parts(quotient, of.by(), to.by()),
                null,
                of.scope());
    }

    private static Status status(@Nullable BigDecimal value, Figure of, Figure to) {
        if (value == null) {
            return Status.NOT_REPORTED;
        }
        return of.status() == Status.REPORTED && to.status() == Status.REPORTED ? Status.REPORTED : Status.PARTLY;
    }

    private static List<Part> parts(Quotient quotient, List<Part> of, List<Part> to) {
        Map<@Nullable String, Part> below = new LinkedHashMap<>();
        to.forEach(part -> below.put(part.member(), part));
        List<Part> parts = new ArrayList<>();
        for (Part above : of) {
            Part under = below.get(above.member());
            if (under != null) {
                BigDecimal value = quotient.of(above.value(), under.value());
                BigDecimal prior = quotient.of(above.prior(), under.prior());
                parts.add(new Part(
                        above.member(),
                        above.title(),
                        value,
                        prior,
                        Percent.difference(value, prior),
                        quotient.growth(value, prior),
                        null));
            }
        }
        parts.sort(RowsFigure.LARGEST_FIRST);
        return parts;
    }

    /// @param unit of the ratio
    private record Quotient(Unit unit, Unit ofUnit, Unit toUnit) {

        @Nullable BigDecimal of(@Nullable BigDecimal of, @Nullable BigDecimal to) {
            if (of == null || to == null || to.signum() == 0) {
                return null;
            }
            BigDecimal above = in(of, ofUnit, above());
            BigDecimal below = in(to, toUnit, below());
            return (isPercent() ? above.multiply(HUNDRED) : above).divide(below, DIVISION);
        }

        /// 万元/亩 wants 万元 above; 万元 per 人 wants 万元; percent and 倍 want one unit on both sides.
        private Unit above() {
            String[] sides = unit.symbol().split("/");
            return Unit.of(sides[0]).filter(ofUnit::convertsTo).orElse(ofUnit);
        }

        private Unit below() {
            String[] sides = unit.symbol().split("/");
            if (sides.length == 2) {
                return Unit.of(sides[1]).filter(toUnit::convertsTo).orElse(toUnit);
            }
            return toUnit.convertsTo(above()) ? above() : toUnit;
        }

        private static BigDecimal in(BigDecimal amount, Unit from, Unit to) {
            return new Quantity(amount, from).in(to).amount();
        }

        /// Percentages differ by percentage points; they do not grow by percent.
        @Nullable BigDecimal growth(@Nullable BigDecimal value, @Nullable BigDecimal prior) {
            return isPercent() ? null : Percent.growth(value, prior);
        }

        private boolean isPercent() {
            return unit.symbol().equals("%");
        }
    }
}
