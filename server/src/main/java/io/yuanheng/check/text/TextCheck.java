package io.yuanheng.check.text;

import io.yuanheng.check.text.claim.ClaimFinder;
import io.yuanheng.check.text.reading.FigureList;
import io.yuanheng.check.text.reading.Reading;
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

    /// Claims are looked for in paragraphs; cells of tables give figures only.
    public static Checked check(Manuscript manuscript) {
        Reading reading = Reading.of(manuscript.text());
        return new Checked(
                manuscript, FigureList.of(reading), ClaimFinder.find(reading).claims());
    }
}
