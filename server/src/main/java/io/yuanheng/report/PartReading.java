package io.yuanheng.report;

import io.yuanheng.indicator.Figure;
import io.yuanheng.kernel.Unit;
import io.yuanheng.report.manifest.FigurePart;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One part of a computed figure: an exact amount with its unit, or a name.
///
/// @param amount null where there is none
/// @param name for parts that are names
/// @param member the member it belongs to, or null for the whole
record PartReading(Figure figure, FigurePart part, @Nullable String member, @Nullable BigDecimal amount, @Nullable String name, Unit unit) {

    private static final Unit PERCENT = Unit.named("%");
    private static final Unit POINTS = Unit.named("个百分点");

    static PartReading whole(Figure figure, FigurePart part) {
        Figure.TargetState target = figure.target();
        Figure.Top top = figure.top();
        BigDecimal amount =
                switch (part) {
                    case VALUE -> figure.value();
                    case PRIOR -> figure.prior();
                    case PUBLISHED -> figure.published();
                    case DIFFERENCE -> figure.difference();
                    case GROWTH -> figure.growth();
                    case NOMINAL_GROWTH -> figure.nominalGrowth();
                    case FLOOR -> target == null ? null : target.floor();
                    case STRETCH -> target == null ? null : target.stretch();
                    case COMPLETION -> target == null ? null : target.completion();
                    case STRETCH_COMPLETION -> target == null ? null : target.stretchCompletion();
                    case TIME_PROGRESS -> figure.timeProgress();
                    case SCHEDULE -> schedule(figure);
                    case TOP_VALUE -> top == null ? null : top.largest().value();
                    case TOP_GROWTH -> top == null ? null : top.largest().growth();
                    case TOP_SHARE -> top == null ? null : top.largest().share();
                    case REST -> top == null ? null : top.rest();
                    case REST_GROWTH -> top == null ? null : top.restGrowth();
                    case TOP_NAME, SHARE, ROW_COUNT, ROW_NAMES, CELL, DUE_COUNT, DUE_RATE, DUE_REASON -> null;
                };
        String name = part == FigurePart.TOP_NAME && top != null ? top.largest().title() : null;
        return new PartReading(figure, part, null, amount, name, unit(figure, part));
    }

    /// @param member a member's code or title; the reading then carries the code
    static PartReading ofMember(Figure figure, FigurePart part, String member) {
        Optional<Figure.Part> found = figure.by().stream()
                .filter(p -> member.equals(p.member()) || member.equals(p.title()))
                .findFirst();
        return found.map(p -> ofMember(figure, part, p)).orElseGet(() -> new PartReading(figure, part, member, null, null, unit(figure, part)));
    }

    static PartReading ofMember(Figure figure, FigurePart part, Figure.Part of) {
        BigDecimal amount =
                switch (part) {
                    case VALUE -> of.value();
                    case PRIOR -> of.prior();
                    case DIFFERENCE -> of.difference();
                    case GROWTH -> of.growth();
                    case SHARE -> of.share();
                    case TIME_PROGRESS -> figure.timeProgress();
                    case PUBLISHED,
                            NOMINAL_GROWTH,
                            FLOOR,
                            STRETCH,
                            COMPLETION,
                            STRETCH_COMPLETION,
                            SCHEDULE,
                            TOP_NAME,
                            TOP_VALUE,
                            TOP_GROWTH,
                            TOP_SHARE,
                            REST,
                            REST_GROWTH,
                            ROW_COUNT,
                            ROW_NAMES,
                            CELL,
                            DUE_COUNT,
                            DUE_RATE,
                            DUE_REASON -> null;
                };
        return new PartReading(figure, part, Optional.ofNullable(of.member()).orElse(""), amount, null, unit(figure, part));
    }

    boolean missing() {
        return amount == null && name == null;
    }

    private static @Nullable BigDecimal schedule(Figure figure) {
        Figure.TargetState target = figure.target();
        BigDecimal completion = target == null ? null : target.completion();
        return completion == null ? null : completion.subtract(figure.timeProgress());
    }

    private static Unit unit(Figure figure, FigurePart part) {
        if (part.inIndicatorUnit()) {
            // the difference of two percentages is counted in percentage points
            boolean points = part == FigurePart.DIFFERENCE && figure.definition().unit().equals(PERCENT);
            return points ? POINTS : figure.definition().unit();
        }
        return part == FigurePart.SCHEDULE ? POINTS : PERCENT;
    }
}
