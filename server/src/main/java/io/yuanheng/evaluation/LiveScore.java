package io.yuanheng.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row scored as it stands, within what the caller may see; nothing is kept.
///
/// @param trace null while something is lacking
/// @param vetoes that apply already, whatever the score
public record LiveScore(
        String method, String title, int year, List<Item> items, List<Lacking> lacking, @Nullable ScoreTrace trace, @Nullable String classTitle,
        List<ScoreTrace.Applied> vetoes) {

    /// @param byReviewers whether people give the points
    public record Item(String code, String title, String unit, String weight, boolean byReviewers) {}

    public record Lacking(String item, String why) {}
}
