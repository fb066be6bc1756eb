package io.yuanheng.report.template;

import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;

/// Reads a row condition against the ledger it speaks of.
@FunctionalInterface
public interface RowConditions {

    Outcome<Predicate> parse(String text, LedgerDefinition ledger, Place.InFile at);
}
