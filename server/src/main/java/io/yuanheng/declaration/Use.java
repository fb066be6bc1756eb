package io.yuanheng.declaration;

import io.yuanheng.kernel.Place;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One declaration reads another: an indicator adds up a field, a role may take a step, a report names an indicator.
///
/// @param used what is read
/// @param by the declaration that reads it
/// @param place where it says so
public record Use(Thing used, Thing by, How how, Place.InFile place) {

    /// @param field a field of a ledger, or null for the declaration as a whole
    public record Thing(Kind kind, String code, @Nullable String field) {
        public static Thing of(Kind kind, String code) {
            return new Thing(kind, code, null);
        }

        public Thing whole() {
            return of(kind, code);
        }
    }

    /// What can be declared and looked up, in the order of a list of everything.
    public enum Kind {
        LEDGER,
        INDICATOR,
        REPORT,
        DEADLINE,
        METHOD,
        DICTIONARY,
        ROLE;

        /// As overlays and addresses write it: `ledger`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String word) {
            return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
        }
    }

    public enum How {
        /// added up or counted
        ROWS,
        PRIOR,
        /// says which period a row belongs to
        PERIOD,
        ESTIMATE,
        CONDITION,
        BREAKDOWN,
        TARGET,
        STATED,
        RATIO,
        PART,
        RULE,
        STEP,
        REFERENCE,
        CHOICE,
        DATED_CLASS,
        RIGHTS,
        HIDDEN,
        /// what is due, from when, until when, and when it is done
        DUTY,
        RESPONSIBLE,
        /// an item of an evaluation, an adjustment or a veto
        SCORED,
        /// where final results of an evaluation are written
        RESULT,
        SLOT
    }
}
