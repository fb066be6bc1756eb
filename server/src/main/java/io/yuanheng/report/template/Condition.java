package io.yuanheng.report.template;

import io.yuanheng.kernel.Period;
import java.util.List;

/// When a part of a template is used.
public sealed interface Condition {

    record All(List<Condition> of) implements Condition {}

    record Not(Condition of) implements Condition {}

    /// @param slot the figure and the part of it that is looked at
    record OfFigure(Piece.FigureSlot slot, Test test) implements Condition {}

    /// Both figures are reported and exactly equal: a park where only 规上 enterprises file says its output once.
    record Equal(Piece.FigureSlot one, Piece.FigureSlot other) implements Condition {}

    record HasRows(RowsAsk ask) implements Condition {}

    record HasDue(DueAsk ask) implements Condition {}

    /// The figures end before the report's period does: a half-year report on January to April.
    record CutOffEarly() implements Condition {}

    /// The report's period is of this length: a half-year report and a year report share their parts.
    record OfGrain(Period.Grain grain) implements Condition {}

    enum Test {
        REPORTED,
        ZERO,
        POSITIVE,
        NEGATIVE,
        /// completion of the year's target lies at or above the share of the year that has passed (序时进度)
        AHEAD,
        BEHIND,
        /// a row behind it is an estimate (预计)
        ESTIMATED,
        /// some months or some enterprises have not reported
        PARTLY
    }
}
