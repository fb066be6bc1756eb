package io.yuanheng.report.document;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A block of a finished report.
public sealed interface Block {

    record Title(List<Inline> text) implements Block {}

    /// @param number as printed before the text, such as `一、`; empty where the text carries its own
    record Heading(int level, String number, List<Inline> text) implements Block {}

    record Paragraph(Form form, List<Inline> text) implements Block {}

    /// @param caption empty for a table without one
    /// @param rows each as many cells as the header
    record Table(List<Inline> caption, List<String> header, List<List<Cell>> rows) implements Block {}

    record Cell(List<Inline> text, boolean number) {}

    /// Bars side by side.
    ///
    /// @param unit what the axis counts in
    record BarChart(List<Inline> caption, String unit, List<String> categories, List<Series> series) implements Block {}

    /// @param values one per category; null where nothing was reported
    /// @param figures the manifest's ids of the bars; null where nothing was reported
    record Series(String title, List<@Nullable BigDecimal> values, List<@Nullable String> figures) {}

    enum Form {
        BODY,
        ADDRESSEE,
        SIGNATURE
    }
}
