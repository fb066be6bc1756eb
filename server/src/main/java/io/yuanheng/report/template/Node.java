package io.yuanheng.report.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A block of a template. [io.yuanheng.report.document.Block] is what becomes of it.
public sealed interface Node {

    record Title(List<Piece> text) implements Node {}

    /// @param level 1 to 4: 一、 （一） 1. （1） as GB/T 9704-2012 numbers them
    record Heading(int level, List<Piece> text) implements Node {}

    record Paragraph(Form form, List<Piece> text) implements Node {}

    /// Stays only when something in it was reported or a list in it has rows; else `otherwise` takes its place.
    record Section(List<Node> body, List<Node> otherwise) implements Node {}

    record Choice(Condition when, List<Node> then, List<Node> otherwise) implements Node {}

    /// A list of rows; `{{rows.count}}` and `{{rows.names}}` in its body speak of it. Without rows, `none` takes its place.
    record Rows(RowsAsk ask, List<Node> body, List<Node> none) implements Node {}

    /// Matters of the clock; `{{due.count}}` and the like in its body speak of them. Without any, `none` takes its place.
    record Due(DueAsk ask, List<Node> body, List<Node> none) implements Node {}

    /// Once per row of the list around it.
    ///
    /// @param joined whether the paragraphs run on as one (一是…；二是…)
    record Each(boolean joined, List<Node> body) implements Node {}

    /// @param skipUnreported whether lines without any reported figure are left out
    record Table(List<Piece> caption, List<Column> columns, Lines lines, boolean skipUnreported) implements Node {}

    /// A bar chart of this period beside the same period last year.
    record Chart(List<Piece> caption, Lines lines) implements Node {}

    enum Form {
        BODY,
        /// flush left: who it is addressed to
        ADDRESSEE,
        /// towards the right: who signs, and the date
        SIGNATURE
    }

    record Column(List<Piece> title, ColumnKey key) {}

    sealed interface ColumnKey {
        /// The name of the line.
        record LineTitle() implements ColumnKey {}

        record LineUnit() implements ColumnKey {}

        /// 1, 2, 3 …
        record Ordinal() implements ColumnKey {}

        record Part(io.yuanheng.report.manifest.FigurePart part) implements ColumnKey {}

        record Cell(Piece.CellSlot cell) implements ColumnKey {}

        record DueCell(Piece.DueSlot slot) implements ColumnKey {}

        /// The place among the groups by what was done in time; equals share it.
        record Rank() implements ColumnKey {}
    }

    /// What the lines of a table or the bars of a chart are.
    sealed interface Lines {
        record OfIndicators(List<Piece.FigureSlot> slots) implements Lines {}

        /// @param limit lines at most; 0 for all
        record OfBreakdown(Piece.FigureSlot slot, String by, int limit) implements Lines {}

        record OfRows(RowsAsk ask) implements Lines {}

        /// @param by `section`, `rule` or a field of the rows that owe them; null for one line for each matter
        record OfDue(DueAsk ask, @Nullable String by) implements Lines {}
    }
}
