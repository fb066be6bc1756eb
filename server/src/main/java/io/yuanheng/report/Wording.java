package io.yuanheng.report;

import io.yuanheng.indicator.Figure;
import io.yuanheng.kernel.Quantity;
import io.yuanheng.kernel.Unit;
import io.yuanheng.report.manifest.FigurePart;
import io.yuanheng.report.template.Piece;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Figures as words, in the number style of GB/T 15835-2011 and the phrases of statistics.
///
/// Nothing that was not reported is ever printed as a number.
final class Wording {

    static final String NOT_REPORTED = "未报";
    private static final String NO_BASE = "无可比基数";
    private static final Piece.ChangeWords GROWTH = new Piece.ChangeWords("增长", "下降", "持平");
    private static final Piece.ChangeWords DIFFERENCE = new Piece.ChangeWords("增加", "减少", "持平");
    private static final Piece.ChangeWords POINTS = new Piece.ChangeWords("提高", "下降", "持平");
    private static final Piece.ChangeWords SCHEDULE = new Piece.ChangeWords("超序时进度", "落后序时进度", "与序时进度持平");

    private Wording() {}

    /// @param text as printed
    /// @param unit in which the text counts
    /// @param spoken whether a figure is said at all; not so where a fallback stands
    record Said(String text, Unit unit, boolean spoken) {}

    /// In running text: with its unit, and with words for a change.
    ///
    /// @param estimated whether the sentence has already said 预计
    static Said inText(PartReading reading, Piece.NumberStyle style, boolean estimated) {
        BigDecimal amount = reading.amount();
        if (reading.missing()) {
            Optional<String> turned = turned(reading, style);
            return new Said(turned.orElseGet(() -> fallback(reading, style)), reading.unit(), turned.isPresent());
        }
        if (amount == null) {
            return new Said(Optional.ofNullable(reading.name()).orElse(""), reading.unit(), true);
        }
        Shown shown = shown(amount, reading, style);
        String text =
                switch (reading.part()) {
                    case GROWTH, NOMINAL_GROWTH, TOP_GROWTH, REST_GROWTH -> change(shown, style, GROWTH, reading);
                    case DIFFERENCE -> change(shown, style, shown.unit().symbol().equals("个百分点") ? POINTS : DIFFERENCE, reading);
                    case SCHEDULE -> change(shown, style, SCHEDULE, reading);
                    case VALUE -> (reading.figure().estimate() && !estimated ? "预计" : "") + shown.withUnit(style.bare());
                    case PRIOR,
                            PUBLISHED,
                            FLOOR,
                            STRETCH,
                            COMPLETION,
                            STRETCH_COMPLETION,
                            TIME_PROGRESS,
                            SHARE,
                            TOP_NAME,
                            TOP_VALUE,
                            TOP_SHARE,
                            REST,
                            ROW_COUNT,
                            ROW_NAMES,
                            CELL,
                            DUE_COUNT,
                            DUE_RATE,
                            DUE_REASON -> shown.withUnit(style.bare());
                };
        return new Said(text, shown.unit(), true);
    }

    /// In a cell of a table: the number alone, with its sign; the heading says the unit.
    static Said inCell(PartReading reading, Piece.NumberStyle style) {
        BigDecimal amount = reading.amount();
        if (amount == null) {
            String name = reading.name();
            String none = reading.part() == FigurePart.VALUE ? NOT_REPORTED : "—";
            return new Said(name == null ? none : name, reading.unit(), name != null);
        }
        Shown shown = shown(amount, reading, style);
        String mark = reading.part() == FigurePart.VALUE && reading.figure().estimate() ? "（预计）" : "";
        return new Said(shown.text() + mark, shown.unit(), true);
    }

    /// A number of a row, such as 6个.
    static String counted(long number, Unit unit, boolean bare) {
        return number + (bare ? "" : unit.symbol());
    }

    /// An amount that stands in a cell of a row.
    static Said ofRow(BigDecimal amount, Unit unit, int scale, Piece.NumberStyle style) {
        Unit target = Optional.ofNullable(style.unit()).filter(unit::convertsTo).orElse(unit);
        int digits = Optional.ofNullable(style.digits()).orElse(target.equals(unit) ? scale : 2);
        Shown shown = new Shown(new Quantity(amount, unit).in(target).amount().setScale(digits, RoundingMode.HALF_UP), target, style.trim());
        // 指标单位 and 所列单位 stand in another cell of the row
        return new Said(shown.withUnit(style.bare() || unit.isNamedBeside()), target, true);
    }

    /// @param amount already rounded
    private record Shown(BigDecimal amount, Unit unit, boolean trim) {
        String text() {
            BigDecimal closed = trim && amount.scale() > 0 ? amount.stripTrailingZeros() : amount;
            return closed.scale() < 0 ? closed.setScale(0).toPlainString() : closed.toPlainString();
        }

        String withUnit(boolean bare) {
            return text() + (bare ? "" : unit.symbol());
        }

        Shown absolute() {
            return new Shown(amount.abs(), unit, trim);
        }
    }

    private static Shown shown(BigDecimal amount, PartReading reading, Piece.NumberStyle style) {
        Unit unit = reading.unit();
        Unit target = Optional.ofNullable(style.unit()).filter(unit::convertsTo).orElse(unit);
        boolean converted = !target.equals(unit);
        int declared = reading.part().inIndicatorUnit() ? reading.figure().definition().scale() : 2;
        int digits = Optional.ofNullable(style.digits()).orElse(converted ? 2 : declared);
        BigDecimal exact = new Quantity(amount, unit).in(target).amount();
        return new Shown(exact.setScale(digits, RoundingMode.HALF_UP), target, style.trim());
    }

    /// 增长24.77%, 下降0.10%, 持平; a change too small for the printed digits is 基本持平.
    private static String change(Shown shown, Piece.NumberStyle style, Piece.ChangeWords usual, PartReading reading) {
        Piece.ChangeWords words = Optional.ofNullable(style.words()).orElse(usual);
        int direction = shown.amount().signum();
        if (direction == 0) {
            BigDecimal difference = reading.figure().difference();
            boolean moved = reading.part() == FigurePart.GROWTH
                    && reading.member() == null
                    && difference != null
                    && difference.signum() != 0;
            return moved && words.level().equals("持平") ? "基本持平" : words.level();
        }
        return (direction > 0 ? words.up() : words.down()) + shown.absolute().withUnit(style.bare());
    }

    /// A rate over a loss means nothing; statistics say 扭亏为盈, 增亏 or 减亏 (standards of profit statistics).
    private static Optional<String> turned(PartReading reading, Piece.NumberStyle style) {
        Figure figure = reading.figure();
        BigDecimal value = figure.value();
        BigDecimal prior = figure.prior();
        BigDecimal difference = figure.difference();
        if (reading.part() != FigurePart.GROWTH || reading.member() != null || value == null || prior == null || difference == null) {
            return Optional.empty();
        }
        if (prior.signum() >= 0) {
            return Optional.empty();
        }
        if (value.signum() >= 0) {
            return Optional.of("扭亏为盈");
        }
        Unit unit = figure.definition().unit();
        String by = ofRow(difference.abs(), unit, figure.definition().scale(), style).text();
        return Optional.of(difference.signum() == 0 ? "亏损持平" : (difference.signum() < 0 ? "增亏" : "减亏") + by);
    }

    private static String fallback(PartReading reading, Piece.NumberStyle style) {
        @Nullable String declared = style.otherwise();
        if (declared != null) {
            return declared;
        }
        boolean reported = reading.figure().value() != null;
        return switch (reading.part()) {
            case GROWTH, NOMINAL_GROWTH, TOP_GROWTH, REST_GROWTH -> reported ? NO_BASE : NOT_REPORTED;
            case VALUE,
                    PRIOR,
                    PUBLISHED,
                    DIFFERENCE,
                    FLOOR,
                    STRETCH,
                    COMPLETION,
                    STRETCH_COMPLETION,
                    TIME_PROGRESS,
                    SCHEDULE,
                    SHARE,
                    TOP_NAME,
                    TOP_VALUE,
                    TOP_SHARE,
                    REST,
                    ROW_COUNT,
                    ROW_NAMES,
                    CELL,
                    DUE_COUNT,
                    DUE_RATE,
                    DUE_REASON -> NOT_REPORTED;
        };
    }
}
