package io.yuanheng.indicator;

import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.IndicatorCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is asked of an indicator.
///
/// @param only members the figure is narrowed to, such as area = north
/// @param by the dimension to break down by, or null
/// @param without leave out the largest contributor by this dimension (剔除最大一户), or null
public record Question(
        IndicatorCode indicator,
        ParkCode park,
        Period period,
        ChangeNo asOf,
        List<Member> only,
        @Nullable String by,
        @Nullable String without) {

    /// @param member a code, a row id of the dimension's ledger, or `yes`/`no` for a dated class
    public record Member(String dimension, String member) {}

    public Question {
        only = List.copyOf(only);
    }

    public static Question of(IndicatorCode indicator, ParkCode park, Period period, ChangeNo asOf) {
        return new Question(indicator, park, period, asOf, List.of(), null, null);
    }

    public Question by(@Nullable String dimension) {
        return new Question(indicator, park, period, asOf, only, dimension, without);
    }
}
