package io.yuanheng.deadline.calendar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// 序时进度: how much of a stretch of time has passed, in percent; months may weigh differently, as in building work in the north.
public final class TimeProgress {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private TimeProgress() {}

    /// @param season the weight of each month from January to December, or empty where every day weighs the same
    /// @return from 0 to 100 with two decimals; the days `from` and `due` both belong to the stretch, and `today` has passed
    public static BigDecimal of(LocalDate from, LocalDate due, LocalDate today, List<Integer> season) {
        LocalDate end = today.isAfter(due) ? due : today;
        if (end.isBefore(from)) {
            return BigDecimal.ZERO.setScale(2);
        }
        BigDecimal whole = weight(from, due, season);
        return whole.signum() == 0
                ? HUNDRED.setScale(2)
                : weight(from, end, season).multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal weight(LocalDate from, LocalDate to, List<Integer> season) {
        if (season.isEmpty()) {
            return BigDecimal.valueOf(to.toEpochDay() - from.toEpochDay() + 1);
        }
        BigDecimal weight = BigDecimal.ZERO;
        for (YearMonth month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            int first = month.equals(YearMonth.from(from)) ? from.getDayOfMonth() : 1;
            int last = month.equals(YearMonth.from(to)) ? to.getDayOfMonth() : month.lengthOfMonth();
            BigDecimal days = BigDecimal.valueOf((long) last - first + 1);
            weight = weight.add(days.multiply(BigDecimal.valueOf(season.get(month.getMonthValue() - 1)))
                    .divide(BigDecimal.valueOf(month.lengthOfMonth()), 12, RoundingMode.HALF_UP));
        }
        return weight;
    }
}
