package io.yuanheng.declaration;

import io.yuanheng.kernel.Place;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which lamp an obligation shows. The first rule that fits decides; where none fits there is no lamp.
///
/// Places differ in what yellow means, so that it is declared and not a property of a colour.
///
/// @param source the regulation it follows, or null
/// @param season the weight of each month from January to December in time progress (序时进度); twelve, or empty for even months
public record LampSet(
        String code, String title, @Nullable String source, List<Rule> rules, List<Integer> season, String pack, Place.InFile place) {

    public LampSet {
        rules = List.copyOf(rules);
        season = List.copyOf(season);
    }

    public record Rule(Lamp lamp, Test when) {}

    public enum Lamp {
        RED,
        YELLOW,
        BLUE,
        GREEN,
        GREY
    }

    /// A question to an obligation at a moment.
    public sealed interface Test {

        /// Not done, and due at least so long ago; null: at all.
        record Late(@Nullable TimeLimit by) implements Test {}

        /// Not done, not yet due, and no more than this left.
        record Within(TimeLimit left) implements Test {}

        /// Done percent lies so many percentage points or more behind the time passed.
        record Behind(BigDecimal points) implements Test {}

        /// Money spent lies so many percentage points or more ahead of the work done.
        record MoneyAhead(BigDecimal points) implements Test {}

        /// Money spent and work done lie so many percentage points or more apart, whichever is ahead.
        record MoneyApart(BigDecimal points) implements Test {}

        record Met() implements Test {}

        record MetLate() implements Test {}

        record Stopped() implements Test {}

        record Always() implements Test {}
    }
}
