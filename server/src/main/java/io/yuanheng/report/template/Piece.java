package io.yuanheng.report.template;

import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.kernel.IndicatorCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Unit;
import io.yuanheng.report.manifest.FigurePart;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A stretch of a line: words, or a slot.
public sealed interface Piece {

    record Words(String text) implements Piece {}

    record Spoken(Word word) implements Piece {}

    /// A figure.
    ///
    /// @param member narrows to one member of a dimension, by code or title, or null
    /// @param by the dimension whose largest member is meant, for `top.` and `rest` parts, or null
    record FigureSlot(
            IndicatorCode indicator,
            FigurePart part,
            @Nullable Narrowed member,
            @Nullable String by,
            Span over,
            NumberStyle style,
            Place.InFile at)
            implements Piece {}

    record Narrowed(String dimension, String member) {}

    /// `{{industrial_output.title}}`, `.unit` and `.estimate` (预计 or nothing).
    record IndicatorWord(FigureSlot slot, Kind kind) implements Piece {
        public enum Kind {
            TITLE,
            UNIT,
            ESTIMATE
        }
    }

    /// How many rows the list around has: `6个`.
    record RowCount(Unit unit, boolean bare, Place.InFile at) implements Piece {}

    /// The names of the rows, joined by `、`; with more than `max`, `等` closes the list.
    record RowNames(int max, Place.InFile at) implements Piece {}

    /// A cell of the row at hand.
    record CellSlot(Path path, FieldType type, NumberStyle style, Place.InFile at) implements Piece {}

    /// What the clock says: of the list around, or of the matter at hand.
    ///
    /// @param unit what is counted in, such as 件
    record DueSlot(Kind kind, Unit unit, boolean bare, Place.InFile at) implements Piece {

        public enum Kind {
            /// how many are in the list
            COUNT,
            /// how many of them are in the state
            OPEN,
            LATE,
            STOPPED,
            MET,
            MET_LATE,
            CLOSED,
            /// what was done in time among what had to be done, in percent
            RATE,
            /// of one matter
            TITLE,
            PERIOD,
            SUBJECT,
            DAY,
            LAMP,
            REASON,
            SECTION,
            OWNER;

            public static Optional<Kind> of(String written) {
                return Stream.of(values()).filter(k -> k.name().toLowerCase(Locale.ROOT).equals(written)).findFirst();
            }

            /// Whether it tells of one matter rather than of the list.
            public boolean ofOne() {
                return compareTo(TITLE) >= 0;
            }
        }
    }

    /// 一是, 二是, 三是 or 1, 2, 3 of the row at hand.
    record RowOrdinal(boolean spoken) implements Piece {}

    /// Left out, or replaced by `otherwise`, when a slot in it has nothing to say or the condition does not hold.
    record Clause(Optional<Condition> when, List<Piece> then, List<Piece> otherwise) implements Piece {}

    /// Words that the report's own frame gives.
    enum Word {
        PARK("park"),
        PARK_FULL("park.full"),
        YEAR("year"),
        PERIOD("period"),
        MONTHS("months"),
        CUTOFF("cutoff"),
        NEXT_PERIOD("next_period"),
        NEXT_YEAR("next_year"),
        NEXT_MONTH("next_month"),
        TIME_PROGRESS("time_progress"),
        DATE("date"),
        /// up to when the clock was looked at
        MOMENT("moment");

        private final String written;

        Word(String written) {
            this.written = written;
        }

        public String written() {
            return written;
        }
    }

    /// Over which months a figure is taken; the plain form is the report's period up to the cut-off.
    enum Span {
        PERIOD,
        /// from January
        YEAR,
        /// the last month alone
        MONTH,
        /// the report's whole period, beyond the cut-off: for work that is counted by the day, not by monthly returns
        REPORT,
        /// the month after the report's period
        NEXT_MONTH,
        /// as many months as the report's period, following it
        NEXT_PERIOD,
        /// all of last year
        LAST_YEAR,
        /// the end of last year, for stocks
        LAST_DECEMBER
    }

    /// How a figure is written.
    ///
    /// @param unit null for the declared unit
    /// @param digits decimals; null for the declared ones, or two where the unit is changed
    /// @param trim whether closing zeros after the point are left out
    /// @param bare whether the unit is left out
    /// @param words for a change: up, down, level (增长/下降/持平)
    /// @param otherwise what is said where there is no such figure
    record NumberStyle(
            @Nullable Unit unit, @Nullable Integer digits, boolean trim, boolean bare, @Nullable ChangeWords words, @Nullable String otherwise) {
        public static final NumberStyle PLAIN = new NumberStyle(null, null, false, false, null, null);
    }

    record ChangeWords(String up, String down, String level) {}
}
