package io.yuanheng.platform;

import io.yuanheng.evaluation.FinalRows;
import io.yuanheng.history.Along;
import io.yuanheng.kernel.Actor;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.ledger.Ledgers;
import io.yuanheng.ledger.RowCommand;
import java.util.List;
import org.springframework.stereotype.Component;

/// Puts the commands on rows behind what evaluations write when a result is final: neither of the two modules knows the other.
@Component
public final class ResultsIntoLedgers implements FinalRows {

    private final Ledgers ledgers;

    ResultsIntoLedgers(Ledgers ledgers) {
        this.ledgers = ledgers;
    }

    @Override
    public Outcome<ChangeNo> write(Actor by, ParkCode park, LedgerCode ledger, List<Line> lines, String reason, Along along) {
        List<RowCommand> commands = lines.stream()
                .map(line -> switch (line) {
                    case Line.Open(var cells) -> (RowCommand) new RowCommand.Create(ledger, park, null, cells);
                    case Line.Replace(var row, var expected, var cells) -> new RowCommand.Amend(ledger, row, expected, cells, reason);
                    case Line.Withdraw(var row, var expected) -> new RowCommand.Withdraw(ledger, row, expected, reason);
                })
                .toList();
        return ledgers.keep(by, commands, along).map(Ledgers.Receipt::change);
    }
}
