package io.yuanheng.history;

import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.kernel.FieldCode;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// The rows of one ledger at one change number within one scope, as a jOOQ table to build a query on.
///
/// The scope lies inside: what it hides is not in the table, and a hidden field reads as null. References are followed at
/// the same change number and within the same scope.
public interface AsOfTable {

    /// The derived table; columns are reached through the methods below only.
    Table<? extends Record> table();

    Field<Long> rowId();

    Field<String> park();

    /// The change that opened the version.
    Field<Long> from();

    Field<String> state();

    /// The column of a field: amounts and counts as numeric, days as date, months as text `2024-03`, years as integer, flags as
    /// boolean, references as bigint, everything else as text.
    Field<?> column(FieldCode field);

    /// The column at the end of a path, by correlated look-up of the references.
    Field<?> column(Path path);

    Condition condition(Predicate predicate);

    /// The month a row speaks of as text `2024-03`, for a Month, Day or Year field (a year reads as its December).
    Field<String> month(FieldCode at);

    /// Whether the row's subject holds the class in the month given as text.
    Condition holds(Predicate.DatedClass held, List<FieldCode> hops, Field<String> month);

    /// Whether the row is called so, as [RowQuery#search()] asks.
    Condition called(String search);

    /// The ledger's field of the row's name, for labels.
    Optional<Field<String>> nameOf(FieldCode reference);
}
