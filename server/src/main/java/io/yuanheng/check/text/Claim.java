package io.yuanheng.check.text;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something a text says of figures that can be recomputed from figures it prints.
///
/// @param span from the first to the last figure that takes part, as far as they stand together
/// @param computed the recomputed value in the unit of the stated one; null where only a bound follows or nothing could be computed
/// @param interval what the recomputed value may be, given how the inputs were rounded
/// @param say the calculation and its outcome in one sentence, e.g. 4.29/19=22.58%，印22%（截断）
/// @param cause what probably went wrong, when the numbers show it
public record Claim(
        Span span,
        String quote,
        Kind kind,
        List<Input> inputs,
        Stated stated,
        @Nullable BigDecimal computed,
        @Nullable Interval interval,
        Verdict verdict,
        String say,
        @Nullable Cause cause) {

    public Claim {
        inputs = List.copyOf(inputs);
    }

    public enum Kind {
        YOY("yoy"),
        DIFFERENCE("difference"),
        COMPLETION("completion"),
        SHARE("share"),
        SUM("sum"),
        RATIO("ratio"),
        AVERAGE("average"),
        COUNT_SUM("count-sum"),
        RANK("rank"),
        OTHER("other");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// As answers write it.
        public String word() {
            return word;
        }
    }

    public enum Verdict {
        CONSISTENT("consistent"),
        /// within one unit of the last printed digit: truncated, rounded up, or forced to add to 100
        ROUNDING("rounding"),
        INCONSISTENT("inconsistent"),
        /// nothing in the text to check against
        UNSUPPORTED("unsupported");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        /// As answers write it.
        public String word() {
            return word;
        }
    }

    /// What probably went wrong.
    public enum Cause {
        TEN_THOUSAND("少写或多写了“万”"),
        MULTIPLE("“是几倍”与“增长几倍”混用"),
        PERCENT_POINTS("“%”与“个百分点”混用"),
        DENOMINATOR("分母取错"),
        DIGIT("漏写或多写一位数字"),
        DIRECTION("增减方向写反"),
        TRUNCATED("截断而未四舍五入"),
        FORCED("为凑足100%而调整"),
        /// a site put a year where digits stood, e.g. 2023家 for 10家
        YEAR("数字疑被年份替换");

        private final String say;

        Cause(String say) {
            this.say = say;
        }

        public String say() {
            return say;
        }
    }

    /// @param role what it does in the calculation: actual, base, target, part, whole, difference …
    /// @param value in the base unit
    public record Input(String role, String printed, BigDecimal value, String unit, Span span) {
        Input at(Span other) {
            return new Input(role, printed, value, unit, other);
        }
    }

    /// @param value in the base unit; an identity such as 100% need not be printed
    public record Stated(String printed, BigDecimal value, String unit, Span span) {
        Stated at(Span other) {
            return new Stated(printed, value, unit, other);
        }
    }
}
