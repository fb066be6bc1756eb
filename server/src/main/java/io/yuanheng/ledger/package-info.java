/// Commands and queries on rows: create, amend, step, withdraw.
///
/// Raw text becomes typed values here, for forms and spreadsheets alike; references are resolved by code, name or alias;
/// rules are checked; only then does anything reach history.
@NullMarked
@ApplicationModule(
        displayName = "台账 ledger",
        allowedDependencies = {"kernel", "declaration", "declaration :: expression", "history", "history :: scope", "access"})
package io.yuanheng.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
