package io.yuanheng.check.text.reading;

import io.yuanheng.check.text.PrintedFigure;
import io.yuanheng.check.text.PrintedFigure.Qualifier;
import io.yuanheng.check.text.figure.Dimension;
import io.yuanheng.check.text.figure.Figure.Closeness;
import io.yuanheng.check.text.figure.PeriodMark;
import io.yuanheng.kernel.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The figures of a reading as others see them, with subject, period and qualifiers.
public final class FigureList {

    private static final int MARKS_BACK = 12;

    private FigureList() {}

    public static List<PrintedFigure> of(Reading reading) {
        List<PrintedFigure> figures = new ArrayList<>();
        for (Mention m : reading.mentions()) {
            boolean nameless = m.dimension() == Dimension.BARE
                    && m.figure().unit().written().isEmpty()
                    && m.figure().ulp().signum() > 0
                    && m.figure().digits().end() - m.figure().digits().start() <= 4
                    && m.subject().isEmpty();
            if (!nameless) {
                figures.add(new PrintedFigure(
                        m.span(),
                        m.subject(),
                        m.figure().value(),
                        m.figure().unit().base(),
                        reading.printed(m),
                        period(reading, m),
                        qualifiers(m),
                        m.figure().masked()));
            }
        }
        return figures;
    }

    /// The months that the last word of time before it names, in the last year named.
    private static @Nullable Period period(Reading reading, Mention m) {
        PeriodMark months = reading.markBefore(m.span().start(), FigureList::isRun, MARKS_BACK);
        PeriodMark year = reading.markBefore(m.span().start(), p -> p.year() > 0, MARKS_BACK);
        if (year == null) {
            return null;
        }
        if (months == null
                || year.kind() == PeriodMark.Kind.YEAR
                        && year.span().start() > months.span().start()) {
            return Period.year(year.year());
        }
        int said = months.year() > 0 ? months.year() : year.year();
        return new Period(YearMonth.of(said, months.from()), YearMonth.of(said, months.to()));
    }

    private static boolean isRun(PeriodMark mark) {
        return (mark.kind() == PeriodMark.Kind.MONTHS || mark.kind() == PeriodMark.Kind.MONTH)
                && mark.from() >= 1
                && mark.from() <= mark.to()
                && mark.to() <= 12;
    }

    private static Set<Qualifier> qualifiers(Mention m) {
        Set<Qualifier> found = EnumSet.noneOf(Qualifier.class);
        Closeness closeness = m.figure().closeness();
        add(found, closeness == Closeness.ABOUT, Qualifier.APPROXIMATE);
        add(found, closeness == Closeness.OVER, Qualifier.AT_LEAST);
        add(found, closeness == Closeness.UNDER, Qualifier.AT_MOST);
        add(found, m.clause().contains("累计"), Qualifier.CUMULATIVE);
        add(found, Wording.has(m.clause(), "当月", "本月", "单月"), Qualifier.MONTH);
        add(found, m.is(Role.PRIOR) || m.is(Role.FROM), Qualifier.PRIOR);
        add(found, m.is(Role.TARGET) && Wording.has(m.clause(), "任务", "目标", "指标", "力争", "确保", "预算"), Qualifier.TARGET);
        add(found, m.clause().contains("计划"), Qualifier.PLANNED);
        add(found, Wording.has(m.clause(), "预计", "预期", "有望"), Qualifier.EXPECTED);
        add(
                found,
                m.is(Role.GROWTH) || m.is(Role.CHANGE) || m.is(Role.SEQUENTIAL) || m.is(Role.AVERAGE_GROWTH),
                Qualifier.GROWTH);
        return found;
    }

    private static void add(Set<Qualifier> found, boolean said, Qualifier qualifier) {
        if (said) {
            found.add(qualifier);
        }
    }
}
