package io.yuanheng.report.template;

import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.kernel.IndicatorCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Place;
import java.util.List;

/// A report's text with its slots, checked against the definitions.
///
/// @param named what it names, in the order of its lines
public record Template(List<Node> nodes, List<Named> named) {

    public Template {
        nodes = List.copyOf(nodes);
        named = List.copyOf(named);
    }

    /// An indicator, a ledger or a field that a slot, a list or a condition of the template names.
    ///
    /// @param at the line
    public record Named(What what, Place.InFile at) {}

    public sealed interface What {
        record AnIndicator(IndicatorCode indicator) implements What {}

        record ALedger(LedgerCode ledger) implements What {}

        /// @param path from rows of the ledger
        record ACell(LedgerCode ledger, Path path) implements What {}

        /// A condition on rows of the ledger.
        record ACondition(LedgerCode ledger, Predicate when) implements What {}
    }
}
