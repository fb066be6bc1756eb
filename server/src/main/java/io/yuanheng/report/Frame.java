package io.yuanheng.report;

import io.yuanheng.declaration.UnitDefinition;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Period;
import io.yuanheng.report.manifest.DueMatters.Look;
import io.yuanheng.report.template.Piece;
import io.yuanheng.report.template.ReportDays;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;

/// What a report is about: the park, the period it speaks of, the months its figures cover, and the change they are read at.
///
/// @param figures up to the cut-off: a half-year report may stand on January to April
record Frame(UnitDefinition unit, Period period, Period figures, ChangeNo change, LocalDate date) {

    private static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(17, 0);

    ParkCode park() {
        return new ParkCode(unit.code());
    }

    boolean cutOffEarly() {
        return figures.to().isBefore(period.to());
    }

    /// The clock is looked at when the report's days are over; a report written before that sees the close of business of its date.
    Look look() {
        LocalDate last = period.to().atEndOfMonth();
        LocalDateTime at = date.isAfter(last) ? last.plusDays(1).atStartOfDay() : date.atTime(CLOSE_OF_BUSINESS);
        return new Look(park(), at, period.from().atDay(1));
    }

    ReportDays days() {
        return new ReportDays(period, figures);
    }

    Period over(Piece.Span span) {
        return switch (span) {
            case PERIOD -> figures;
            case YEAR -> figures.toDate();
            case MONTH -> new Period(figures.to(), figures.to()).named();
            case REPORT -> period;
            case NEXT_MONTH -> new Period(period.to().plusMonths(1), period.to().plusMonths(1));
            case NEXT_PERIOD -> following();
            case LAST_YEAR -> Period.year(period.to().getYear() - 1);
            case LAST_DECEMBER -> Period.month(period.to().getYear() - 1, 12);
        };
    }

    String said(Piece.Word word) {
        return switch (word) {
            case PARK -> unit.title();
            case PARK_FULL -> Optional.ofNullable(unit.full()).orElse(unit.title());
            case YEAR -> period.to().getYear() + "年";
            case PERIOD -> part(period);
            case MONTHS -> months();
            case CUTOFF -> figures.to().getYear() + "年" + figures.to().getMonthValue() + "月底";
            case NEXT_PERIOD -> next();
            case NEXT_MONTH -> period.to().plusMonths(1).getMonthValue() + "月";
            case NEXT_YEAR -> period.to().getYear() + 1 + "年";
            case TIME_PROGRESS -> timeProgress();
            case MOMENT -> day(look().lastDay());
            case DATE -> day(date);
        };
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private String months() {
        Period named = figures.named();
        YearMonth from = named.from();
        YearMonth to = named.to();
        return from.equals(to) ? to.getMonthValue() + "月" : from.getMonthValue() + "—" + to.getMonthValue() + "月";
    }

    private static String part(Period period) {
        boolean first = period.from().getMonthValue() == 1;
        return switch (period.grain()) {
            case YEAR -> "全年";
            case HALF -> first ? "上半年" : "下半年";
            case QUARTER -> "第" + "一二三四".charAt((period.to().getMonthValue() - 1) / 3) + "季度";
            case MONTH -> period.to().getMonthValue() + "月";
            case CUMULATIVE, SPAN -> period.from().getMonthValue() + "—" + period.to().getMonthValue() + "月";
        };
    }

    private Period following() {
        return new Period(period.to().plusMonths(1), period.to().plusMonths(period.months().size()));
    }

    private String next() {
        Period next = following();
        return next.to().getYear() == period.to().getYear() ? part(next) : next.to().getYear() + "年" + (period.grain() == Period.Grain.YEAR ? "" : part(next));
    }

    private String timeProgress() {
        BigDecimal percent = BigDecimal.valueOf(figures.to().getMonthValue() * 100L).divide(BigDecimal.valueOf(12), 2, RoundingMode.HALF_UP);
        return percent.stripTrailingZeros().toPlainString() + "%";
    }
}
