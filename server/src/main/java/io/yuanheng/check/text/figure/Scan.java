package io.yuanheng.check.text.figure;

import java.util.List;

/// What the scanner found in a text.
///
/// @param plain the text in plain characters, of the same length
public record Scan(String plain, List<Figure> figures, List<PeriodMark> periods) {
    public Scan {
        figures = List.copyOf(figures);
        periods = List.copyOf(periods);
    }
}
