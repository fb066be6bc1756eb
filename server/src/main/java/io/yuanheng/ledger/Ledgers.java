package io.yuanheng.ledger;

import io.yuanheng.access.Caller;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.history.Along;
import io.yuanheng.history.Change;
import io.yuanheng.history.RowQuery;
import io.yuanheng.history.Version;
import io.yuanheng.kernel.Actor;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The commands and queries other modules call.
public interface Ledgers {

    /// What would happen: decodes, resolves and validates every command without writing.
    Review review(Caller caller, List<RowCommand> commands);

    /// Does all commands as one change, or none.
    ///
    /// @param source the spreadsheet the rows came from
    Outcome<Receipt> commit(Caller caller, List<RowCommand> commands, Optional<Change.Source> source);

    /// Writes rows of results, which nobody may write by [#commit]; who may do so was decided by whoever calls.
    ///
    /// @param by the person whose decision it is
    /// @param along stands or falls with the rows
    /// @throws IllegalArgumentException where nothing would be written
    Outcome<Receipt> keep(Actor by, List<RowCommand> commands, Along along);

    /// Reads rows the caller may see; references and choices are given with their titles.
    List<RowView> list(Caller caller, RowQuery query);

    long count(Caller caller, RowQuery query);

    Optional<RowView> row(Caller caller, LedgerCode ledger, RowId row, ChangeNo asOf);

    /// All versions, newest first, each with what changed against the one before.
    List<VersionView> versions(Caller caller, LedgerCode ledger, RowId row);

    /// Ledgers the caller may read, in declared order.
    List<LedgerDefinition> ledgers(Caller caller);

    /// @param perCommand what became of each command, in order
    record Review(List<Reviewed> perCommand) {
        public boolean acceptable() {
            return perCommand.stream().noneMatch(r -> r.problems().stream().anyMatch(Problem::refuses));
        }
    }

    enum Effect {
        CREATES,
        CHANGES,
        CHANGES_NOTHING
    }

    /// @param problems refusals and warnings of this command; places are [io.yuanheng.kernel.Place.InCommand]
    record Reviewed(Effect effect, List<Problem> problems) {}

    /// @param rows the row of each command, in order
    record Receipt(ChangeNo change, List<RowId> rows, int created, int changed, int unchanged, List<Problem> warnings) {}

    /// A version with texts for people.
    ///
    /// @param label the row's name
    /// @param texts each filled cell as people read it: dictionary titles, referenced names, amounts with the declared decimals
    record RowView(Version version, String label, @Nullable String stateTitle, Map<FieldCode, String> texts) {}

    /// @param changed fields that differ from the version before; all filled fields for the first
    /// @param cells where each filled cell stood in the source file, such as `入园企业!F14`, when the version came from a file
    record VersionView(RowView row, Change change, List<FieldCode> changed, Map<FieldCode, String> cells) {}
}
