package io.yuanheng.check.ledger;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.history.Scope;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.indicator.Indicators.Listing;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import java.util.ArrayList;
import java.util.List;

/// The names that the ledgers of a park know: of every ledger whose rows have other names beside their own.
///
/// @param ledgers titles of the ledgers that were read, such as 入园企业名录
record RegisteredNames(List<Named> all, List<String> ledgers) {

    private static final int MOST = 50_000;

    /// @param name as it is today
    /// @param others short and former names
    record Named(String ledger, String name, List<String> others) {}

    static RegisteredNames read(Indicators indicators, Definitions definitions, Scope scope, ParkCode park, ChangeNo asOf) {
        List<Named> all = new ArrayList<>();
        List<String> ledgers = new ArrayList<>();
        for (LedgerDefinition ledger : definitions.ledgers()) {
            var aliases = ledger.aliases();
            if (aliases == null) {
                continue;
            }
            List<Path> columns = List.of(Path.of(ledger.name()), Path.of(aliases));
            var question = new Indicators.ListingQuestion(ledger.code(), park, asOf, Predicate.TRUE, columns, List.of(), MOST);
            if (indicators.listing(question, scope) instanceof Outcome.Accepted<Listing>(Listing listing, var _)) {
                ledgers.add(ledger.title());
                listing.rows().forEach(row -> all.add(new Named(ledger.title(), row.get(0), others(row.get(1)))));
            }
        }
        return new RegisteredNames(all, ledgers);
    }

    private static List<String> others(String written) {
        return List.of(written.split("[、，,；;]")).stream().map(String::strip).filter(w -> !w.isEmpty()).toList();
    }
}
