package io.yuanheng.access;

import io.yuanheng.history.Scope;
import io.yuanheng.kernel.Actor;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import java.util.Set;

/// Somebody who asks: a logged-in user, or the operator at the console. Built by [Access] only.
public interface Caller {

    Actor actor();

    /// What may be read. Writes must lie in [#writable(LedgerCode, ParkCode)] as well.
    Scope scope();

    /// Roles held in the park.
    Set<String> roles(ParkCode park);

    /// The scope of rows this caller may write on a ledger in a park: a row must match before and after the write.
    ///
    /// @return empty when nothing may be written there
    java.util.Optional<Scope> writable(LedgerCode ledger, ParkCode park);

    /// What may be exported from a ledger in a park; export is granted apart from reading, and the same masks apply.
    ///
    /// @return empty when nothing may be exported there
    java.util.Optional<Scope> exportable(LedgerCode ledger, ParkCode park);

    /// @param action one of [io.yuanheng.declaration.RoleDefinition#ACTIONS]
    boolean may(String action, ParkCode park);
}
