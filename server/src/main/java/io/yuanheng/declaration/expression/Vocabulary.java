package io.yuanheng.declaration.expression;

import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The ledgers an expression may speak of.
public interface Vocabulary {

    /// @return empty when the ledger has no such field
    Optional<Kind> kind(LedgerCode ledger, FieldCode field);

    /// Fields and dated classes, for suggestions.
    List<String> words(LedgerCode ledger);

    /// Titles of the life-cycle states by code; empty for a ledger without a life cycle.
    Map<String, String> states(LedgerCode ledger);

    Optional<Predicate.DatedClass> datedClass(LedgerCode ledger, FieldCode code);

    /// The field that says which month a row speaks of, when the ledger has exactly one of type month.
    Optional<FieldCode> monthOf(LedgerCode ledger);
}
