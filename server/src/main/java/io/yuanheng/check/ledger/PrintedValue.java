package io.yuanheng.check.ledger;

import io.yuanheng.check.document.PrintedStep;
import io.yuanheng.check.text.PrintedFigure;
import io.yuanheng.kernel.Quantity;
import io.yuanheng.kernel.Unit;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/// A printed figure with how finely it was printed.
///
/// @param value in the base unit of the text
/// @param step one unit of its last printed digit, in the same unit
record PrintedValue(BigDecimal value, BigDecimal step, String unit) {

    // different measure words for one kind of thing: 76户企业, 76家企业
    private static final Set<String> THINGS = Set.of("家", "户", "个", "项", "宗", "次", "场", "起", "处", "条", "件", "批");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /// @return empty where nothing exact is printed
    static Optional<PrintedValue> of(PrintedFigure figure) {
        BigDecimal value = figure.value();
        if (value == null) {
            return Optional.empty();
        }
        return PrintedStep.of(figure)
                .or(() -> isWholeCount(figure, value) ? Optional.of(BigDecimal.ONE) : Optional.empty())
                .map(step -> new PrintedValue(value, step, figure.unit()));
    }

    // 八家 has no digits and is exact; 八成 is not
    private static boolean isWholeCount(PrintedFigure figure, BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0 && THINGS.contains(figure.unit());
    }

    /// The amount of a ledger in the unit of the text; empty where they measure different things.
    Optional<BigDecimal> inMyUnit(BigDecimal amount, Unit of) {
        if (THINGS.contains(unit) && THINGS.contains(of.symbol())) {
            return Optional.of(amount);
        }
        return Unit.of(unit).filter(of::convertsTo).map(mine -> new Quantity(amount, of).in(mine).amount());
    }

    /// Whether what is printed may stand for the amount: equal when rounded half up at the printed decimals.
    boolean mayStandFor(BigDecimal amount) {
        return amount.subtract(value).abs().compareTo(step.multiply(HALF)) <= 0;
    }

    /// Whether it is the amount cut off and not rounded.
    boolean isCutOff(BigDecimal amount) {
        return amount.abs().subtract(value.abs()).signum() >= 0 && amount.subtract(value).abs().compareTo(step) < 0;
    }

    /// Whether it is about the amount: within a fiftieth.
    boolean isNear(BigDecimal amount) {
        return amount.subtract(value).abs().multiply(BigDecimal.valueOf(50)).compareTo(amount.abs()) <= 0;
    }
}
