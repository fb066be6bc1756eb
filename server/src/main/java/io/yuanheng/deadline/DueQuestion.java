package io.yuanheng.deadline;

import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is asked: which obligations, as of which change, at which moment.
///
/// @param parks empty for all that the scope covers
/// @param now in the park's own time (Asia/Shanghai)
/// @param since the first day of a period that is looked back at: what was done or closed and fell due before this day is left out, and rows expected for each period are asked for back
///   to it, however far a rule looks back by itself; null for all that is done, and for as far as each rule looks back
/// @param until what falls due later is left out
/// @param done whether what is done or closed is wanted too
/// @param rules codes of rules; empty for all
/// @param roles only what one of these roles answers for; empty for all
/// @param limit obligations listed at most; all are counted
/// @param row only what this row owes; null for all
/// @param late only what is late
public record DueQuestion(
        List<ParkCode> parks,
        ChangeNo asOf,
        LocalDateTime now,
        @Nullable LocalDate since,
        LocalDate until,
        boolean done,
        Set<String> rules,
        Set<String> roles,
        int limit,
        @Nullable RowId row,
        boolean late) {

    public DueQuestion {
        parks = List.copyOf(parks);
        rules = Set.copyOf(rules);
        roles = Set.copyOf(roles);
    }

    public DueQuestion(
            List<ParkCode> parks, ChangeNo asOf, LocalDateTime now, LocalDate until, boolean done, Set<String> rules, Set<String> roles, int limit) {
        this(parks, asOf, now, null, until, done, rules, roles, limit);
    }

    public DueQuestion(
            List<ParkCode> parks,
            ChangeNo asOf,
            LocalDateTime now,
            @Nullable LocalDate since,
            LocalDate until,
            boolean done,
            Set<String> rules,
            Set<String> roles,
            int limit) {
        this(parks, asOf, now, since, until, done, rules, roles, limit, null, false);
    }

    /// The day that is running. For who looks back at a period, midnight ends its last day: what is done then belongs to the next.
    public LocalDate today() {
        return since == null ? now.toLocalDate() : now.minusNanos(1).toLocalDate();
    }

    /// Everything open in a park that falls due within thirty days.
    public static DueQuestion open(ParkCode park, ChangeNo asOf, LocalDateTime now) {
        return new DueQuestion(List.of(park), asOf, now, now.toLocalDate().plusDays(30), false, Set.of(), Set.of(), 500);
    }

    public DueQuestion withDone() {
        return new DueQuestion(parks, asOf, now, since, until, true, rules, roles, limit, row, late);
    }

    public DueQuestion rule(String code) {
        return new DueQuestion(parks, asOf, now, since, until, done, Set.of(code), roles, limit, row, late);
    }

    /// Only what this row owes.
    public DueQuestion of(RowId wanted) {
        return new DueQuestion(parks, asOf, now, since, until, done, rules, roles, limit, wanted, late);
    }

    public DueQuestion lateOnly() {
        return new DueQuestion(parks, asOf, now, since, until, done, rules, roles, limit, row, true);
    }
}
