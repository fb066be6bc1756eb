package io.yuanheng.access;

import io.yuanheng.history.Scope;
import io.yuanheng.kernel.Actor;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Somebody who asks: a logged-in user, or the operator at the console. Built by [Access] only.
public interface Caller {

    Actor actor();

    /// What may be read. Writes must lie in [#writable(LedgerCode, ParkCode)] as well.
    Scope scope();

    /// Roles held in the park.
    Set<String> roles(ParkCode park);

    /// Everything this caller may write, in all ledgers and parks: what a commit of several rows is checked against.
    ///
    /// It masks nothing. A write replaces a whole row, so the version to be replaced is read through this scope and the cells
    /// that [#scope()] hides are carried over unseen; setting one of them is to be refused.
    ///
    /// @return a scope that covers nothing, unless the caller says otherwise
    default Scope writable() {
        return new Scope(scope().holder(), false, Set.of(), false, Map.of());
    }

    /// The scope of rows this caller may write on a ledger in a park: a row must match before and after the write.
    ///
    /// @return empty when nothing may be written there
    Optional<Scope> writable(LedgerCode ledger, ParkCode park);

    /// The only fields this caller may write on a ledger in a park; no row there may be withdrawn by them.
    ///
    /// @return empty when every field that is not hidden may be written
    default Optional<Set<FieldCode>> settable(LedgerCode ledger, ParkCode park) {
        return Optional.of(Set.of());
    }

    /// What may be exported from a ledger in a park; export is granted apart from reading, and the same masks apply.
    ///
    /// References to rows of other ledgers are followed within what may be read in the park.
    ///
    /// @return empty when nothing may be exported there
    Optional<Scope> exportable(LedgerCode ledger, ParkCode park);

    /// @param action one of [io.yuanheng.declaration.RoleDefinition#ACTIONS]
    boolean may(String action, ParkCode park);
}
