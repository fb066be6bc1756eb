package io.yuanheng.check;

import io.yuanheng.access.Caller;
import io.yuanheng.check.OwnReportCheck.CheckedReport;
import io.yuanheng.check.reading.Reading;
import io.yuanheng.check.reading.WordFile;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Problem;
import java.util.ArrayList;
import java.util.List;

/// Asks the ledgers and the manifest about a text.
final class LedgerManuscriptCheck implements ManuscriptCheck {

    private final OwnReportCheck own;

    LedgerManuscriptCheck(OwnReportCheck own) {
        this.own = own;
    }

    @Override
    public CheckedManuscript withManifest(Caller caller, CheckedManuscript checked) {
        if (!checked.isOwnReport() || !(checked.reading().form() instanceof Reading.Form.Word(WordFile file))) {
            return checked;
        }
        return switch (own.check(caller, file.bytes())) {
            case Outcome.Accepted<CheckedReport>(CheckedReport report, List<Problem> _) -> checked.with(List.of(), checked.beside().with(report));
            case Outcome.Rejected<CheckedReport>(List<Problem> problems) -> {
                List<String> notes = new ArrayList<>();
                problems.forEach(p -> notes.add("数字清单没有核对：" + p.message()));
                yield checked.with(List.of(), checked.beside().noting(notes));
            }
        };
    }
}
