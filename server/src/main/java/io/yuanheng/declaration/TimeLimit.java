package io.yuanheng.declaration;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A stretch of time as rules write it: `1 hour`, `3 working days`, `10 days`, `2 months`, `1 year`.
public sealed interface TimeLimit {

    int count();

    record Hours(int count) implements TimeLimit {}

    record Days(int count) implements TimeLimit {}

    record WorkingDays(int count) implements TimeLimit {}

    /// A year is twelve months.
    record Months(int count) implements TimeLimit {}

    List<String> EXAMPLES = List.of("1 hour", "10 days", "3 working days", "2 months", "1 year");

    /// @return empty when it is not written so; zero is read and left to the caller to refuse
    static Optional<TimeLimit> parse(String written) {
        Matcher matcher = Written.SHAPE.matcher(written.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int count = Integer.parseInt(matcher.group(1));
        return switch (matcher.group(2)) {
            case "hour" -> Optional.of(new Hours(count));
            case "day" -> Optional.of(new Days(count));
            case "working day" -> Optional.of(new WorkingDays(count));
            case "month" -> Optional.of(new Months(count));
            case "year" -> Optional.of(new Months(12 * count));
            default -> throw new IllegalStateException(written);
        };
    }

    /// As many times as long.
    default TimeLimit times(int n) {
        return switch (this) {
            case Hours(int count) -> new Hours(count * n);
            case Days(int count) -> new Days(count * n);
            case WorkingDays(int count) -> new WorkingDays(count * n);
            case Months(int count) -> new Months(count * n);
        };
    }

    /// As people say it: 3个工作日.
    default String say() {
        return switch (this) {
            case Hours(int count) -> count + "小时";
            case Days(int count) -> count + "日";
            case WorkingDays(int count) -> count + "个工作日";
            case Months(int count) -> count % 12 == 0 && count > 0 ? count / 12 + "年" : count + "个月";
        };
    }

    /// Keeps the pattern out of the public face.
    final class Written {
        // 3 working days
        private static final Pattern SHAPE = Pattern.compile("(\\d{1,4}) (hour|day|working day|month|year)s?");

        private Written() {}
    }
}
