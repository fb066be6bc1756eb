package io.yuanheng.casework;

import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// The moment an address asks about.
final class AskedMoment {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int DAY = "2024-06-30".length();

    private AskedMoment() {}

    /// @param at such as 2024-06-30T09:00, or a day, which means its close of business; null for now
    static Outcome<LocalDateTime> of(@Nullable String at) {
        if (at == null || at.isBlank()) {
            return Outcome.accepted(LocalDateTime.now(ZONE).withSecond(0).withNano(0));
        }
        try {
            return Outcome.accepted(at.length() == DAY ? LocalDate.parse(at).atTime(17, 0) : LocalDateTime.parse(at));
        } catch (DateTimeException _) {
            return Outcome.rejected(
                    new Problem(CaseworkProblem.UNREADABLE_MOMENT, Place.WHOLE, "时刻“" + at + "”看不懂", "写成 2024-06-30T09:00 或 2024-06-30"));
        }
    }
}
