package io.yuanheng.deadline;

import io.yuanheng.deadline.calendar.Due;
import io.yuanheng.deadline.calendar.Moment;
import io.yuanheng.deadline.calendar.Reckoning;
import io.yuanheng.deadline.calendar.TimeProgress;
import io.yuanheng.deadline.calendar.WorkingCalendar;
import io.yuanheng.declaration.LampSet;
import io.yuanheng.declaration.LampSet.Test;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Lights the lamp of an obligation by a declared rule set, and says why.
final class Lamps {

    private final LampSet set;
    private final Reckoning reckoning;
    private final WorkingCalendar calendar;
    private final LocalDateTime now;
    private final LocalDate today;

    Lamps(LampSet set, Reckoning reckoning, DueQuestion question) {
        this.set = set;
        this.reckoning = reckoning;
        this.calendar = reckoning.calendar();
        this.now = question.now();
        this.today = question.today();
    }

    String code() {
        return set.code();
    }

    /// The first rule that fits.
    Optional<LampSet.Rule> light(Obligation.State state, Found found) {
        for (LampSet.Rule rule : set.rules()) {
            if (fits(rule.when(), state, found)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /// Why the lamp is what it is, in words.
    String reason(Optional<LampSet.Rule> lit, Obligation.State state, Found found) {
        return lit.map(rule -> reason(rule.when(), state, found)).orElseGet(() -> plain(state, found));
    }

    private boolean fits(Test test, Obligation.State state, Found found) {
        Due due = found.due();
        return switch (test) {
            case Test.Late(var by) -> state == Obligation.State.LATE && due != null && (by == null || !now.isBefore(reckoning.shift(due, by, false)));
            case Test.Within(var left) -> state == Obligation.State.OPEN && due != null && !now.isBefore(reckoning.shift(due, left, true));
            case Test.Behind(var points) -> isOpen(state) && atLeast(behind(found), points) && behind(found) != null && signum(behind(found)) > 0;
            case Test.MoneyAhead(var points) -> isOpen(state) && atLeast(ahead(found), points);
            case Test.MoneyApart(var points) -> {
                BigDecimal ahead = ahead(found);
                yield isOpen(state) && ahead != null && atLeast(ahead.abs(), points);
            }
            case Test.Met _ -> state == Obligation.State.MET;
            case Test.MetLate _ -> state == Obligation.State.MET_LATE;
            case Test.Stopped _ -> state == Obligation.State.STOPPED;
            case Test.Always _ -> true;
        };
    }

    private static int signum(@Nullable BigDecimal number) {
        return number == null ? 0 : number.signum();
    }

    private static boolean isOpen(Obligation.State state) {
        return state == Obligation.State.OPEN || state == Obligation.State.LATE;
    }

    private static boolean atLeast(@Nullable BigDecimal have, BigDecimal points) {
        return have != null && have.compareTo(points) >= 0;
    }

    private @Nullable BigDecimal behind(Found found) {
        Found.Shares shares = found.progress();
        Due due = found.due();
        if (shares == null || shares.done() == null || due == null) {
            return null;
        }
        return passed(shares, due).subtract(shares.done());
    }

    private BigDecimal passed(Found.Shares shares, Due due) {
        return TimeProgress.of(shares.from(), due.day(), today, set.season());
    }

    private static @Nullable BigDecimal ahead(Found found) {
        Found.Shares shares = found.progress();
        return shares == null || shares.done() == null || shares.money() == null ? null : shares.money().subtract(shares.done());
    }

    private String reason(Test test, Obligation.State state, Found found) {
        return switch (test) {
            case Test.Behind _ -> {
                Found.Shares shares = found.progress();
                Due due = found.due();
                yield shares == null || due == null
                        ? plain(state, found)
                        : "完成" + text(shares.done()) + "%，时间已过" + text(passed(shares, due)) + "%，落后" + text(behind(found)) + "个百分点；"
                                + plain(state, found);
            }
            case Test.MoneyApart _ -> {
                BigDecimal ahead = ahead(found);
                yield ahead == null
                        ? plain(state, found)
                        : "资金比形象进度" + (ahead.signum() < 0 ? "慢" : "快") + text(ahead.abs()) + "个百分点；" + plain(state, found);
            }
            case Test.MoneyAhead _ -> "资金比形象进度快" + text(ahead(found)) + "个百分点；" + plain(state, found);
            case Test.Late _, Test.Within _, Test.Met _, Test.MetLate _, Test.Stopped _, Test.Always _ -> plain(state, found);
        };
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "未报" : number.stripTrailingZeros().toPlainString();
    }

    private String plain(Obligation.State state, Found found) {
        Due due = found.due();
        String counted = found.need() > 1 || found.need() == 1 && found.have() > 1 ? "应有" + found.need() + "次，已有" + found.have() + "次；" : "";
        return switch (state) {
            case STOPPED -> "停表中，不计时限";
            case CLOSED -> "已了结，没有办结日期";
            case MET -> counted + (found.done() == null ? "已办，没有记日期" : "按期办结（" + found.done().day() + "）");
            case MET_LATE -> counted + "逾期办结：应于" + due + "，" + (found.done() == null ? "" : found.done().day() + "办结") + lateBy(due, found.done());
            case OPEN -> counted + left(due);
            case LATE -> counted + "逾期" + lateNow(due);
        };
    }

    private static String lateBy(@Nullable Due due, @Nullable Moment done) {
        return due == null || done == null ? "" : "，晚" + ChronoUnit.DAYS.between(due.day(), done.day()) + "天";
    }

    private String left(@Nullable Due due) {
        if (due == null) {
            return "没有到期日";
        }
        if (due.time() != null && Duration.between(now, due.end()).toHours() < 24) {
            return "还有" + hours(Duration.between(now, due.end())) + "，" + due + "到期";
        }
        if (due.day().equals(today)) {
            return "今天到期";
        }
        return "还有" + ChronoUnit.DAYS.between(today, due.day()) + "天（" + calendar.between(today, due.day()) + "个工作日），" + due + "到期";
    }

    private String lateNow(@Nullable Due due) {
        if (due == null) {
            return "";
        }
        if (due.time() != null && Duration.between(due.end(), now).toHours() < 24) {
            return hours(Duration.between(due.end(), now)) + "，应于" + due;
        }
        if (due.day().equals(today)) {
            return "，应于" + due;
        }
        return ChronoUnit.DAYS.between(due.day(), today) + "天（" + calendar.between(due.day(), today) + "个工作日），应于" + due;
    }

    private static String hours(Duration time) {
        return (time.toHours() > 0 ? time.toHours() + "小时" : "") + time.toMinutesPart() + "分钟";
    }
}
