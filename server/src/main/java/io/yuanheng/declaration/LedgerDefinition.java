package io.yuanheng.declaration;

import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A ledger (台账): its fields, life cycle and rules. Storage, forms, Excel, API and permissions follow from it.
///
/// @param group the heading under which the ledger stands in menus
/// @param name the field a person calls a row by
/// @param aliases the field of type [FieldType.Names] that is searched beside `name`, or null
/// @param identifiedBy the fields that identify a row within its park; never empty
/// @param known what a new row is given without asking
/// @param sections headings of the form, each with its fields in order; every field stands in exactly one
public record LedgerDefinition(
        LedgerCode code,
        String title,
        String group,
        @Nullable String description,
        FieldCode name,
        @Nullable FieldCode aliases,
        List<FieldCode> identifiedBy,
        List<FieldDefinition> fields,
        List<Section> sections,
        Optional<LifeCycle> lifeCycle,
        List<Rule> rules,
        List<Total> totals,
        List<Predicate.DatedClass> classes,
        Map<FieldCode, Known> known,
        String pack,
        Place.InFile place) {

    public record Section(String title, List<FieldCode> fields) {}

    /// A validation: where `when` holds, a row is refused or warned about.
    public record Rule(Predicate when, String expression, boolean refuses, String message, Place.InFile place) {}

    /// Rows that point to a row of this ledger must not add up to more than the row allows, or not be more than so many.
    public record Total(PointingRows rows, Most most, String message, Place.InFile place) {}

    public sealed interface Most {

        /// @param sum the field of the pointing rows that is added up
        /// @param field what they must not exceed, in the same unit; while it is empty, they may be any
        record Amount(FieldCode sum, FieldCode field, Unit unit) implements Most {}

        record Rows(int count) implements Most {}
    }

    public Optional<FieldDefinition> field(FieldCode code) {
        return fields.stream().filter(f -> f.code().equals(code)).findFirst();
    }

    public Optional<Predicate.DatedClass> datedClass(FieldCode code) {
        return classes.stream().filter(c -> c.code().equals(code)).findFirst();
    }
}
