package io.yuanheng.check.text;

import java.util.List;

/// Reads a manuscript and says what can be recomputed in it.
public final class TextCheck {

    /// @param figures in the order of the text
    /// @param claims in the order of the text
    public record Checked(Manuscript manuscript, List<PrintedFigure> figures, List<Claim> claims) {
        public Checked {
            figures = List.copyOf(figures);
            claims = List.copyOf(claims);
        }
    }

    private TextCheck() {}

    public static Checked check(Manuscript manuscript) {
        return new Checked(manuscript, List.of(), List.of());
    }
}
