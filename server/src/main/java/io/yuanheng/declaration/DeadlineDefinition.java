package io.yuanheng.declaration;

import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A rule that says what is due: from the rows of a ledger, or once for each park.
///
/// A rule may be declared again from a later day; what began or was promised before that day keeps the earlier rule.
///
/// @param since the day from which the rule holds, or null for always
/// @param before the day from which a later declaration of it holds, or null
/// @param of whose duty it is: one obligation for each row; empty for the park itself
/// @param by the roles that answer for it
/// @param owner where the row says who has it in hand, or null
/// @param lamps the code of the rule set for its lamp
/// @param ladder the code of the ladder of reminders, or null
public record DeadlineDefinition(
        String code,
        String title,
        @Nullable LocalDate since,
        @Nullable LocalDate before,
        Optional<LedgerCode> of,
        Predicate where,
        Duty duty,
        List<String> by,
        @Nullable Path owner,
        Optional<Progress> progress,
        String lamps,
        @Nullable String ladder,
        String pack,
        Place.InFile place) {

    public DeadlineDefinition {
        by = List.copyOf(by);
    }

    /// The three ways something becomes due.
    public sealed interface Duty {

        /// Rows expected for each subject in each period.
        ///
        /// @param holding a dated class the subject must hold in the period, or null
        /// @param from first day on which the subject owes it, or null for always
        /// @param to last such day, or null
        /// @param lookBack how many ended periods are still looked at
        record Expected(
                Every every,
                Rows rows,
                Distance due,
                RestDay restDay,
                Predicate.@Nullable DatedClass holding,
                @Nullable Path from,
                @Nullable Path to,
                int lookBack)
                implements Duty {}

        /// A limit that runs from a moment written in the row, and may be stopped.
        ///
        /// @param length where the row says how many times the limit it has, or null for once
        /// @param after references to rows of the same ledger; the limit runs from the day on which the last of them was done, and not at
        ///     all while one is undone
        record Limited(
                When from, TimeLimit limit, @Nullable FieldCode length, List<FieldCode> after, RestDay restDay, Done done, Optional<Stops> stops)
                implements Duty {
            public Limited {
                after = List.copyOf(after);
            }
        }

        /// A day written in the row, such as a promised date or the end of a certificate.
        record Dated(When on, Done done) implements Duty {}
    }

    /// @param time where the hour stands beside the day as text `16:30`, or null
    public record When(Path day, @Nullable Path time) {}

    /// @param at the field that says when it was done, or null
    /// @param states states in which nothing is owed any more
    public record Done(@Nullable When at, List<String> states) {
        public Done {
            states = List.copyOf(states);
        }
    }

    /// @param subject the field that points to the subject; null where the park owes it
    /// @param at the field that says which period a row belongs to
    /// @param filed the field that says on which day it was filed, or null
    public record Rows(
            LedgerCode of, @Nullable FieldCode subject, FieldCode at, Predicate where, int times, @Nullable FieldCode filed) {}

    /// Times that do not count: rows of another ledger.
    public record Stops(LedgerCode of, FieldCode subject, FieldCode from, FieldCode to) {}

    /// How far the end of a period lies from what is due.
    public record Distance(TimeLimit length, boolean before) {}

    /// For work that goes on until it is due: its beginning and how far it is, in percent.
    public record Progress(Path from, Path done, @Nullable Path money) {}

    public enum Every {
        WORKING_DAY,
        WEEK,
        MONTH,
        QUARTER,
        HALF,
        YEAR
    }

    /// What becomes of a due day that is a rest day.
    public enum RestDay {
        NEXT,
        PREVIOUS,
        STAYS
    }
}
