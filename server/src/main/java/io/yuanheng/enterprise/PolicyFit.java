package io.yuanheng.enterprise;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Whether a policy fits a firm, with each condition and what it was judged by.
///
/// @param row of the policy
/// @param most the most one firm may be granted, in 万元 as printed; null when the policy names none
/// @param until the last day for applications; null when they are taken all the year
/// @param daysLeft calendar days from the day of the judgement to `until`; null when there is none or it has passed
/// @param window whether applications are taken on the day of the judgement
/// @param verdict `FITS` when every condition is met, `NOT` when one is not, `UNKNOWN` otherwise or when no condition is written down
public record PolicyFit(
        long row,
        String no,
        String title,
        @Nullable String level,
        @Nullable String board,
        @Nullable String standard,
        @Nullable String most,
        @Nullable String materials,
        @Nullable String from,
        @Nullable String until,
        @Nullable Long daysLeft,
        Window window,
        Verdict verdict,
        List<Judged> conditions) {

    /// @param expression as it was written
    /// @param reason why it cannot be judged; null where it can
    /// @param behind what the values were read from
    public record Judged(String say, String expression, Verdict verdict, List<Fact> facts, @Nullable String reason, List<Behind> behind) {}

    /// A row of a ledger, or a figure of the firm with all its rows; the two others are null.
    ///
    /// @param period of the figure, such as 2024-01/2024-06
    public record Behind(
            String title, @Nullable String ledger, @Nullable Long row, @Nullable String indicator, @Nullable String period) {}

    /// @param text the value it was judged by, as people read it; null where there is none
    /// @param missing why the value cannot be relied on; null where it can
    public record Fact(String title, @Nullable String text, @Nullable String missing) {}

    public enum Verdict {
        FITS,
        NOT,
        UNKNOWN;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Window {
        OPEN,
        NOT_YET,
        OVER;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
