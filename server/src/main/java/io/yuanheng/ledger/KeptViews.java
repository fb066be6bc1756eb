package io.yuanheng.ledger;

import io.yuanheng.access.Caller;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import java.util.List;

/// Views of a ledger that a user keeps under a name: columns, filter, search and order.
///
/// A view is its keeper's own and holds no rows; whoever has lost a ledger finds its views no more.
public interface KeptViews {

    /// Views a user may keep of one ledger in one park.
    int MOST = 30;

    /// Of one's own, by title.
    Outcome<List<View>> views(Caller caller, LedgerCode ledger, ParkCode park);

    /// Keeps a view; one of the same title is replaced.
    ///
    /// @param settings the list's address parameters, such as `state=started&sort=-total`; at most 4,000 characters
    Outcome<View> keep(Caller caller, LedgerCode ledger, ParkCode park, String title, String settings);

    /// Drops one of one's own views; another's reads as none.
    Outcome<View> drop(Caller caller, LedgerCode ledger, ParkCode park, long id);

    record View(long id, String title, String settings) {}
}
