package io.yuanheng.declaration.expression;

import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A condition on a row, already checked against the ledger it speaks of.
///
/// Comparison with an empty cell is never true, whichever the operator, in memory and in SQL alike; `Not` of it is true.
/// (Two-valued: a missing amount neither exceeds a limit nor stays below it.)
public sealed interface Predicate {

    record Constant(boolean value) implements Predicate {}

    record And(List<Predicate> all) implements Predicate {
        public And {
            all = List.copyOf(all);
        }
    }

    record Or(List<Predicate> any) implements Predicate {
        public Or {
            any = List.copyOf(any);
        }
    }

    record Not(Predicate of) implements Predicate {}

    record Compare(Operand left, Operator operator, Operand right) implements Predicate {}

    record In(Path path, List<Value> values) implements Predicate {
        public In {
            values = List.copyOf(values);
        }
    }

    /// The cell's text has this part, capitals or not. Only lists ask so; no declared condition can be written like it.
    record Contains(Path path, String part) implements Predicate {}

    /// `has(field)`: the cell is not empty.
    record IsSet(Path path) implements Predicate {}

    /// The subject of the row holds a dated class, such as `enterprise.above_scale`, in the month the row speaks of.
    ///
    /// @param hops from the row to the subject; empty when the row is the subject
    /// @param at the row's month (a Month or Day field); null: the class is open now, that is, its end is empty or not past today
    record HoldsClass(List<FieldCode> hops, DatedClass held, @Nullable FieldCode at) implements Predicate {
        public HoldsClass {
            hops = List.copyOf(hops);
        }
    }

    /// Where a dated class is kept: rows of a ledger that point to the subject and run from a month to a month.
    ///
    /// @param when which rows of `heldIn` mean this class
    /// @param to the field of the last month; an empty cell means still held
    record DatedClass(
            FieldCode code, String title, LedgerCode heldIn, FieldCode subject, FieldCode from, FieldCode to, Predicate when) {}

    enum Operator {
        EQUAL,
        NOT_EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL
    }

    sealed interface Operand {
        record Field(Path path) implements Operand {}

        record Literal(Value value) implements Operand {}

        /// Today in the park's time zone (Asia/Shanghai).
        record Today() implements Operand {}

        /// An attribute of the user who asks, such as `user.park` or `user.unit`; only in access rules.
        record UserAttribute(String name) implements Operand {}
    }

    Predicate TRUE = new Constant(true);
    Predicate FALSE = new Constant(false);

    static Predicate and(Predicate left, Predicate right) {
        if (left.equals(TRUE)) {
            return right;
        }
        return right.equals(TRUE) ? left : new And(List.of(left, right));
    }
}
