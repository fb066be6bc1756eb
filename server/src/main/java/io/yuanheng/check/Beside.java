package io.yuanheng.check;

import io.yuanheng.check.OwnReportCheck.CheckedReport;
import io.yuanheng.check.decision.Decision;
import io.yuanheng.check.decision.Fingerprint;
import io.yuanheng.check.ledger.LedgerAnswer;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.ParkCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known of a text from elsewhere: the ledgers, its own manifest, and what people decided before.
///
/// @param figures by the figure's place in the list of figures
record Beside(
        @Nullable Compared compared,
        Map<Integer, LedgerAnswer> figures,
        @Nullable CheckedReport own,
        Map<Fingerprint, Decision> decisions,
        List<String> notes) {

    static final Beside NOTHING = new Beside(null, Map.of(), null, Map.of(), List.of());

    record Compared(ParkCode park, ChangeNo asOf) {}

    Beside {
        figures = Map.copyOf(figures);
        decisions = Map.copyOf(decisions);
        notes = List.copyOf(notes);
    }

    Beside with(Compared with, Map<Integer, LedgerAnswer> answers) {
        return new Beside(with, answers, own, decisions, notes);
    }

    Beside with(Map<Fingerprint, Decision> decided) {
        return new Beside(compared, figures, own, decided, notes);
    }

    Beside with(CheckedReport report) {
        return new Beside(compared, figures, report, decisions, notes);
    }

    Beside noting(List<String> more) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(more);
        return new Beside(compared, figures, own, decisions, all);
    }
}
