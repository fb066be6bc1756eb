package io.yuanheng.history;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.RowId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Reads and writes of rows with their whole history.
///
/// Writes are one transaction each and take one advisory lock, so change numbers appear in commit order and a read at N
/// gives the same rows for ever.
public interface History {

    /// The definitions the store was last applied with.
    Definitions definitions();

    /// Runs work of which every read goes by the same definitions: those in force when it began.
    ///
    /// An answer made of many reads is of one mould, and asks once instead of with each read whether definitions were applied.
    /// A commit inside goes by the newest all the same.
    <T> T steadily(Supplier<T> work);

    /// The newest committed change; zero in an empty store.
    ChangeNo current();

    Optional<Change> change(ChangeNo number);

    /// What was known at a moment.
    ///
    /// @return the newest change committed before the moment; zero where there was none yet
    ChangeNo before(Instant moment);

    /// Draws row ids that no row ever had.
    List<RowId> newRows(int count);

    /// Writes all or nothing as one change.
    ///
    /// @return the change number, or a conflict (somebody else changed a row meanwhile) or a duplicate key with the row that holds it
    default Outcome<ChangeNo> commit(Change.Intent intent, List<RowWrite> writes, Scope scope) {
        return commit(intent, writes, scope, Along.NOTHING);
    }

    /// The same, with something that stands or falls with it. Without writes there is no change, and it does not run.
    Outcome<ChangeNo> commit(Change.Intent intent, List<RowWrite> writes, Scope scope, Along along);

    List<Version> read(RowQuery query, Scope scope);

    long count(RowQuery query, Scope scope);

    Optional<Version> find(LedgerCode ledger, RowId row, ChangeNo asOf, Scope scope);

    /// All versions of a row, oldest first; the scope decides on each version by itself.
    List<Version> versions(LedgerCode ledger, RowId row, Scope scope);

    /// Rows of which a version began or ended after the one change and up to the other; what was withdrawn is among them.
    ///
    /// The scope decides on each version as it stood when it began. A row that a scope with conditions shows or hides because another
    /// row changed is not told.
    ///
    /// @param by a reference: then the rows that these versions point to, instead of themselves; null for themselves
    Set<RowId> touched(LedgerCode ledger, @Nullable FieldCode by, ChangeNo after, ChangeNo upTo, Scope scope);

    /// For figures: the ledger's rows as a table. Queries on it run on [#sql()].
    ///
    /// @param alias distinguishes two uses of one ledger in one query
    AsOfTable table(LedgerCode ledger, ChangeNo asOf, Scope scope, String alias);

    /// The read-only jOOQ context for queries on [AsOfTable].
    DSLContext sql();
}
