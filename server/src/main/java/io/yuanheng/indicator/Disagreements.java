package io.yuanheng.indicator;

import io.yuanheng.declaration.IndicatorDefinition;
import io.yuanheng.declaration.IndicatorDefinition.Source;
import io.yuanheng.declaration.IndicatorDefinition.Stated;
import io.yuanheng.history.AsOfTable;
import io.yuanheng.history.History;
import io.yuanheng.history.Scope;
import io.yuanheng.indicator.Indicators.Disagreement;
import io.yuanheng.kernel.IndicatorCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/// Holds a figure against what people stated themselves and against the parts it is declared to consist of.
///
/// A printed figure stands for its last digit only, so the computed one is rounded to the decimals printed before they are
/// compared. What is not reported disagrees with nothing.
final class Disagreements {

    private final History history;
    private final Scope scope;
    private final FigureCalculator figures;

    Disagreements(History history, Scope scope) {
        this.history = history;
        this.scope = scope;
        this.figures = new FigureCalculator(history, scope);
    }

    Outcome<List<Disagreement>> of(Question question) {
        boolean narrowed = !question.only().isEmpty() || question.without() != null;
        return figures.asked(question).then(indicator -> {
            List<BigDecimal> printed = narrowed ? List.of() : printed(indicator, question);
            // most figures were never printed and have no parts: those need not be computed to find nothing
            return printed.isEmpty() && (narrowed || indicator.parts().isEmpty())
                    ? Outcome.accepted(List.of())
                    : figures.figure(question).then(figure -> compare(figure, printed));
        });
    }

    private Outcome<List<Disagreement>> compare(Figure figure, List<BigDecimal> printed) {
        BigDecimal value = figure.value();
        if (value == null) {
            return Outcome.accepted(List.of());
        }
        List<Disagreement> all = new ArrayList<>();
        if (Targets.runsFromJanuary(figure.definition(), figure.question().period())) {
            all.addAll(stated(figure, value, printed));
        }
        if (figure.definition().parts().isEmpty()) {
            return Outcome.accepted(List.copyOf(all));
        }
        return parts(figure, value).map(found -> {
            all.addAll(found);
            return List.copyOf(all);
        });
    }

    private List<BigDecimal> printed(IndicatorDefinition indicator, Question question) {
        Optional<Stated> declared = indicator.stated();
        if (declared.isEmpty() || scope.on(declared.get().of()).isEmpty()) {
            return List.of();
        }
        AsOfTable rows = history.table(declared.get().of(), question.asOf(), scope, "s");
        Field<BigDecimal> stated = rows.column(declared.get().value()).coerce(BigDecimal.class);
        return history.sql()
                .select(stated)
                .from(rows.table())
                .where(rows.park().eq(question.park().value()))
                .and(rows.column(declared.get().indicator())
                        .coerce(String.class)
                        .eq(indicator.code().value()))
                .and(rows.month(declared.get().at()).eq(question.period().to().toString()))
                .and(stated.isNotNull())
                .orderBy(rows.rowId())
                .fetch(stated);
    }

    private List<Disagreement> stated(Figure figure, BigDecimal value, List<BigDecimal> printed) {
        List<Disagreement> found = new ArrayList<>();
        for (BigDecimal amount : printed) {
            BigDecimal plain = plain(amount);
            BigDecimal computed = value.setScale(plain.scale(), RoundingMode.HALF_UP);
            if (plain.compareTo(computed) != 0) {
                BigDecimal difference = plain.subtract(computed);
                found.add(new Disagreement("stated", plain, computed, difference, say(figure, plain, computed, difference)));
            }
        }
        return found;
    }

    private String say(Figure figure, BigDecimal stated, BigDecimal computed, BigDecimal difference) {
        String unit = figure.definition().unit().symbol();
        String points = unit.equals("%") ? "个百分点" : unit;
        return figure.definition().title() + "印为" + stated.toPlainString() + unit + "，按" + calculation(figure) + "应为"
                + computed.toPlainString() + unit + "，相差" + difference.abs().toPlainString() + points;
    }

    private String calculation(Figure figure) {
        return switch (figure.definition().source()) {
            case Source.Rows _ -> "台账" + figure.lineage().rows() + "行合计";
            case Source.Ratio(IndicatorCode of, IndicatorCode to) -> amount(figure, of) + "÷" + amount(figure, to);
        };
    }

    private String amount(Figure ratio, IndicatorCode side) {
        return switch (figures.figure(RatioFigure.ofSide(side, ratio.question()))) {
            case Outcome.Accepted<Figure>(Figure figure, List<Problem> _) -> named(figure);
            case Outcome.Rejected<Figure> _ -> side.value();
        };
    }

    private Outcome<List<Disagreement>> parts(Figure whole, BigDecimal value) {
        BigDecimal sum = BigDecimal.ZERO;
        StringBuilder calculation = new StringBuilder(named(whole));
        for (IndicatorCode code : whole.definition().parts()) {
            Outcome<Figure> asked = figures.figure(RatioFigure.ofSide(code, whole.question()).by(null));
            switch (asked) {
                case Outcome.Accepted<Figure>(Figure part, List<Problem> _) -> {
                    BigDecimal partValue = part.value();
                    if (partValue == null) {
                        return Outcome.accepted(List.of());
                    }
                    sum = sum.add(new Quantity(partValue, part.definition().unit())
                            .in(whole.definition().unit())
                            .amount());
                    calculation.append("－").append(named(part));
                }
                // a part that may not be seen leaves nothing to compare with; the whole is none the worse
                case Outcome.Rejected<Figure> _ -> {
                    return Outcome.accepted(List.of());
                }
            }
        }
        BigDecimal difference = plain(value.subtract(sum));
        if (difference.signum() == 0) {
            return Outcome.accepted(List.of());
        }
        String unit = whole.definition().unit().symbol();
        String say = calculation + "＝" + difference.toPlainString() + unit + "，各部分之和与总数不等";
        return Outcome.accepted(List.of(new Disagreement("parts", plain(value), plain(sum), difference, say)));
    }

    private static String named(Figure figure) {
        BigDecimal value = figure.value();
        String unit = figure.definition().unit().symbol();
        return figure.definition().title() + (value == null ? "未报" : plain(value).toPlainString() + unit);
    }

    /// Without the zeros that the column's declared scale adds.
    private static BigDecimal plain(@Nullable BigDecimal amount) {
        BigDecimal stripped = amount == null || amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
